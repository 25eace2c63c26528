import { drawFrom } from "./draw";
import { type DemandFigure, demandByLocation, DEPOTS } from "./networkDemand";
import type { Sample } from "./sample";

export interface BulldozerFigures {
  readonly source: string;
  readonly licence: string;
  readonly stages: readonly {
    readonly name: string;
    readonly leadTime: number;
    readonly costAdded: number;
    readonly demandMean: number | null;
    readonly demandSd: number | null;
  }[];
  readonly arcs: readonly (readonly [from: string, to: string])[];
}
type StageLine = BulldozerFigures["stages"][number] & { readonly wait: number | null; readonly segment: string | null };

/** A second, made-up chain: one service part from the maker through a central warehouse to four regions. */
const PART = "Filter kit";
const REGIONS = [
  { name: "North", demandMean: 12, demandSd: 5, wait: 0 },
  { name: "South", demandMean: 20, demandSd: 8, wait: 0 },
  { name: "East", demandMean: 6, demandSd: 5, wait: 0 },
  { name: "West", demandMean: 14, demandSd: 6, wait: 2 },
];
const SEED = 22;
const MACHINE = "Machines";
const SERVICE = "Service parts";
/** One sided 95 %. */
const Z = 1.645;

export function networkSample({ source, licence, stages, arcs }: BulldozerFigures): Sample {
  const part = (stage: string): string => `${PART}, ${stage}`;
  const made = (name: string, leadTime: number, costAdded: number): StageLine => ({
    name: part(name),
    leadTime,
    costAdded,
    demandMean: null,
    demandSd: null,
    wait: null,
    segment: null,
  });
  const lines: readonly StageLine[] = [
    ...stages.map((stage): StageLine => {
      const end = stage.demandMean !== null;
      return { ...stage, wait: end ? 0 : null, segment: end ? MACHINE : null };
    }),
    made("maker", 25, 31),
    made("central warehouse", 3, 2),
    ...REGIONS.map(({ name, ...own }): StageLine => ({ ...made(name, 5, 9), ...own, segment: SERVICE })),
  ];
  const supplies: readonly (readonly [string, string])[] = [
    ...arcs,
    [part("maker"), part("central warehouse")],
    ...REGIONS.map(({ name }) => [part("central warehouse"), part(name)] as const),
  ];
  const demand: readonly DemandFigure[] = demandByLocation(drawFrom(SEED));
  const months = Array.from({ length: demand[0]?.months.length ?? 0 }, (_, at) => at);
  return {
    title: "Stock in a network: a bulldozer and its service parts",
    origin: source,
    licence,
    notes: [
      "Stages, lead times, costs and demand of the bulldozer are those of the paper, in days and US dollars. Its published optimum, at a holding rate of 30 % and a service level of 95 %, costs 633,000 a year.",
      "Made up: the chain of the filter kit, safety stock today (each stage covers its own lead time and a little more), segments, and the demand by location. Demand by location is drawn from a fixed seed.",
    ],
    sheets: [
      {
        name: "Stages",
        headings: [
          "Stage",
          "Lead time (days)",
          "Cost added (USD)",
          "Demand per day",
          "Demand deviation per day",
          "Longest wait of customers",
          "Segment",
          "Safety stock today",
        ],
        types: ["text", "integer", "money", "number", "number", "integer", "text", "integer"],
        columns: [
          lines.map(({ name }) => name),
          lines.map(({ leadTime }) => leadTime),
          lines.map(({ costAdded }) => costAdded),
          lines.map(({ demandMean }) => demandMean),
          lines.map(({ demandSd }) => demandSd),
          lines.map(({ wait }) => wait),
          lines.map(({ segment }) => segment),
          lines.map((line) => Math.ceil(Z * deviationOf(line, stages) * Math.sqrt(line.leadTime) * 1.1)),
        ],
      },
      {
        name: "Supplies",
        headings: ["From", "To", "Units"],
        types: ["text", "text", "integer"],
        columns: [supplies.map(([from]) => from), supplies.map(([, to]) => to), supplies.map(() => 1)],
      },
      {
        name: "Demand by location",
        headings: ["Item", "Location", "Cost per unit (USD)", ...months.map(monthName)],
        types: ["text", "text", "money", ...months.map(() => "integer" as const)],
        columns: [
          demand.map(({ item }) => item),
          demand.map(({ location }) => DEPOTS[location] ?? ""),
          demand.map(({ unitCost }) => unitCost),
          ...months.map((at) => demand.map((row) => row.months[at] ?? 0)),
        ],
      },
    ],
  };
}

/** Demand that a stage sees: its own, or that of the end of its chain. */
function deviationOf(line: StageLine, bulldozer: BulldozerFigures["stages"]): number {
  if (line.demandSd !== null) return line.demandSd;
  if (bulldozer.some(({ name }) => name === line.name))
    return bulldozer.find(({ demandSd }) => demandSd !== null)?.demandSd ?? 0;
  return Math.hypot(...REGIONS.map(({ demandSd }) => demandSd));
}

const FIRST_YEAR = 2024;
const monthName = (at: number): string =>
  `${FIRST_YEAR + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, "0")}`;
