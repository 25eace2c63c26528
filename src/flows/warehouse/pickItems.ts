import { abc, cubePerOrder } from "../../engine";
import { unitMoney } from "../itemData/unitMoney";
import type { Plan } from "./plan";
import type { PreparedWarehouse } from "./prepared";

/** What the warehouse must know of an item. */
export interface PickItem {
  readonly item: number;
  /** Speed and value, such as FA. */
  readonly segment: string;
  readonly speed: "F" | "M" | "S" | "D";
  readonly worth: "A" | "B" | "C" | "N";
  /** Picks and units a year. */
  readonly picks: number;
  readonly units: number;
  readonly volume: number;
  readonly weight: number;
  readonly zone: string;
  /** Litres in picking locations, and of all stock. */
  readonly space: number;
  readonly stockSpace: number;
  readonly priority: number;
  readonly index: number | null;
  /** Margin a year; 0 where neither cost nor price is known. */
  readonly margin: number;
}

/** Where only one of cost and price is known, so much of the price is margin. @source convention */
const GROSS_MARGIN = 0.4;
const DAYS_A_YEAR = 365.25;

export function pickItems({ sales, data, period, segments, zones }: PreparedWarehouse, plan: Plan): PickItem[] {
  const money = unitMoney(sales, data, GROSS_MARGIN);
  const years = Math.max(1 / DAYS_A_YEAR, (sales.periods.length * period.days) / DAYS_A_YEAR);
  const picks = sales.keys.map((_, item) => {
    const lines = sales.lines?.[item];
    return Math.max(0, lines ?? (sales.quantity[item] ?? 0) / plan.unitsPerPick) / years;
  });
  const speeds = picks.length > 0 ? abc({ values: picks, cuts: plan.speedCuts, labels: ["F", "M", "S"] }) : [];
  return picks.map((visits, item): PickItem => {
    const first = (segments[item] ?? "N").charAt(0).toUpperCase();
    const worth = first === "A" || first === "B" || first === "C" ? first : "N";
    const found = speeds[item];
    const speed = visits > 0 && (found === "F" || found === "M" || found === "S") ? found : visits > 0 ? "S" : "D";
    const units = Math.max(0, sales.quantity[item] ?? 0) / years;
    const given = data.numbers.volume?.[item] ?? null;
    const volume = given !== null && given > 0 ? given : plan.defaultVolume;
    const onHand = data.numbers.onHand?.[item] ?? null;
    const days = (units / DAYS_A_YEAR) * plan.storedDays;
    const stock = Math.max(0, onHand ?? days);
    // At least one unit, or the place would be none.
    const space = volume * Math.max(1, plan.allStock ? stock : days);
    const priority = plan.priority[worth === "N" ? "C" : worth];
    const [cost, price] = [money.cost[item] ?? null, money.price[item] ?? null];
    return {
      ...{ item, segment: speed + worth, speed, worth, picks: visits, units, volume, space, priority },
      weight: data.numbers.weight?.[item] ?? 0,
      zone: zones[item] ?? "",
      stockSpace: volume * stock,
      index: cubePerOrder({ space, picks: visits, priority }),
      margin: cost === null || price === null ? 0 : (price - cost) * units,
    };
  });
}
