import type { Draw } from "./draw";

/** Demand of one item at one depot, month by month. */
export interface DemandFigure {
  readonly item: string;
  /** Position among the depots. */
  readonly location: number;
  readonly unitCost: number;
  readonly months: readonly number[];
}

export const DEPOTS = ["North", "South", "East", "West", "Coast"] as const;
const MONTHS = 24;
/** Share of an item's demand that each depot has. */
const SIZES = [0.34, 0.27, 0.18, 0.13, 0.08];

/** Items from fast to slow: units a month in all, cost, and how far the depots' demands move together (0 to 1). */
const ITEMS = [
  { item: "Oil filter", monthly: 900, unitCost: 14, together: 0.2 },
  { item: "Air filter", monthly: 620, unitCost: 28, together: 0.2 },
  { item: "Fuel filter", monthly: 540, unitCost: 19, together: 0.1 },
  { item: "Bucket tooth", monthly: 400, unitCost: 46, together: 0.7 },
  { item: "Cutting edge", monthly: 130, unitCost: 310, together: 0.7 },
  { item: "Fan belt", monthly: 95, unitCost: 65, together: 0 },
  { item: "Hydraulic hose", monthly: 70, unitCost: 120, together: 0.1 },
  { item: "Track roller", monthly: 32, unitCost: 420, together: 0.5 },
  { item: "Idler", monthly: 11, unitCost: 980, together: 0.3 },
  { item: "Water pump", monthly: 9, unitCost: 640, together: 0 },
  { item: "Alternator", monthly: 6, unitCost: 890, together: 0 },
  { item: "Injector", monthly: 5, unitCost: 1150, together: 0 },
  { item: "Turbocharger", monthly: 2.5, unitCost: 2900, together: 0 },
  { item: "Hydraulic pump", monthly: 1.8, unitCost: 5200, together: 0 },
  { item: "Final drive", monthly: 0.9, unitCost: 9200, together: 0 },
];

export function demandByLocation(draw: Draw): readonly DemandFigure[] {
  return ITEMS.flatMap(({ item, monthly, unitCost, together }) => {
    // What moves all depots alike in a month, such as weather or a price campaign.
    const common = Array.from({ length: MONTHS }, () => 1 + together * draw.between(-0.6, 0.6));
    return DEPOTS.map((_, location): DemandFigure => {
      const size = monthly * (SIZES[location] ?? 0);
      const months = common.map((level) =>
        drawUnits(draw, size * level * (1 + (1 - together) * draw.between(-0.4, 0.4))),
      );
      return { item, location, unitCost, months };
    });
  });
}

/** Whole units around a mean: customers come one by one where the mean is small. */
function drawUnits(draw: Draw, mean: number): number {
  if (mean > 40) return Math.round(mean);
  let units = 0;
  for (let step = 0; step < 200; step += 1) if (draw.between(0, 1) < mean / 200) units += 1;
  return units;
}
