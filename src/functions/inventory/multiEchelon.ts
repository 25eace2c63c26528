import {
  type GuaranteedService,
  guaranteedService,
  GUARANTEED_SERVICE_DEFAULTS,
  placementsOf,
  type StagePlacement,
} from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { share } from "../machine/kind";
import { result } from "../machine/result";
import { type SheetTable, tableArgument } from "../machine/tableArgument";
import { readNetwork } from "./networkTables";

interface MultiEchelonCall {
  readonly stages: SheetTable;
  readonly arcs: SheetTable;
  readonly cycleServiceLevel: number;
  readonly holdingRate: number;
}
type Row = StagePlacement & Pick<GuaranteedService, "gap">;

const HEADINGS = [
  "stage",
  "inboundServiceTime",
  "committedServiceTime",
  "netReplenishmentTime",
  "safetyStock",
  "cost",
  "gap",
];
const stages = [
  ["name", "lead time", "cost added", "demand mean", "demand sd", "longest wait"],
  ["buy", 9, 10, 0, 0, null],
  ["make", 4, 90, 50, 10, 4],
];
const arcs = [
  ["from", "to"],
  ["buy", "make"],
];
const shopArcs = [
  ["from", "to", "units"],
  ["plant", "north", null],
  ["plant", "south", null],
];
const shops = [
  ["name", "lead time", "cost added", "demand mean", "demand sd", "longest wait"],
  ["plant", 16, 20, null, null, null],
  ["north", 4, 25, 100, 30, 0],
  ["south", 4, 25, 80, 40, 0],
];

export const multiEchelonFunction = defineFunction({
  name: "MULTIECHELON",
  summary: "Where a supply network should hold safety stock: service times, safety stock and cost of each stage.",
  args: {
    stages: tableArgument(
      "Stages under a heading row, in this order: name, lead time (whole periods), cost added per unit, mean and standard deviation of its own demand per period, longest service time its customers accept (0 or blank: from stock; for a stage without own demand that supplies others: no limit)",
      { blank: 0, onProblem: "refuse" },
    ),
    arcs: tableArgument(
      "Who supplies whom, under a heading row: from, to and, where it is not 1, units of from in one of to",
      {
        blank: 0,
        onProblem: "refuse",
      },
    ),
    cycleServiceLevel: arg.optional(
      arg.single("Chance that demand stays within what the stock covers, from 0.5", share),
      GUARANTEED_SERVICE_DEFAULTS.cycleServiceLevel,
    ),
    holdingRate: arg.optional(
      arg.single("Holding cost per year (or any period) as a share of the unit's cost", share),
      GUARANTEED_SERVICE_DEFAULTS.holdingRate,
    ),
  },
  result: result.table<Row>("one row per stage; gap is 0 where the least cost is proved", [
    ["stage", ({ stage }) => stage],
    ["inboundServiceTime", ({ inboundServiceTime }) => inboundServiceTime],
    ["committedServiceTime", ({ committedServiceTime }) => committedServiceTime],
    ["netReplenishmentTime", ({ netReplenishmentTime }) => netReplenishmentTime],
    ["safetyStock", ({ safetyStock }) => safetyStock],
    ["cost", ({ cost }) => cost],
    ["gap", ({ gap }) => gap],
  ]),
  run: (call: MultiEchelonCall): readonly Row[] => {
    const placed = guaranteedService(networkOf(call));
    return placed.stages.map((stage) => ({ ...stage, gap: placed.gap }));
  },
  examples: [
    {
      call: [stages, arcs],
      gives: [HEADINGS, ["buy", 0, 0, 9, 49.3456088085442, 123.3640220213605, 0], ["make", 0, 4, 0, 0, 0, 0]],
      note: "The customer waits as long as making takes: stock of the cheap part is enough",
    },
    {
      call: [shops, shopArcs, 0.9, 0.2, false],
      gives: [
        ["plant", 0, 0, 16, 256.3103131089202, 1025.2412524356807, 0],
        ["north", 0, 0, 4, 76.89309393267605, 692.0378453940845, 0],
        ["south", 0, 0, 4, 102.52412524356807, 922.7171271921126, 0],
      ],
      note: "The plant holds stock for both shops, so that each of them covers its own lead time only",
    },
  ],
  faults: [
    {
      call: [
        stages,
        [
          ["from", "to"],
          ["buy", "sell"],
        ],
      ],
      error: "#VALUE!",
      says: '"sell" is none',
    },
    {
      call: [
        stages,
        [
          ["from", "to"],
          ["make", "buy"],
          ["buy", "make"],
        ],
      ],
      error: "#VALUE!",
      says: "circle",
    },
    { call: [arcs, arcs], error: "#VALUE!", says: "stages must have the columns name, leadTime" },
    {
      call: [[...stages, ["sell", 1.5, 1, 1, 1, 0]], arcs],
      error: "#VALUE!",
      says: "row 4: leadTime must be a whole number",
    },
    {
      call: [stages, arcs, 95],
      error: "#VALUE!",
      says: "cycleServiceLevel must be between 0 and 1, got 95: write 0.95",
    },
    { call: [stages, arcs, 0.2], error: "#VALUE!", says: "between 0.5 and 1" },
  ],
  explain: {
    formula:
      "least sum of holdingRate × cumulative cost × safetyStock; safetyStock = z × demandSd × √(inboundServiceTime + leadTime − committedServiceTime)",
    source: "Graves & Willems (2000); Humair & Willems (2011) for networks with rings",
    assumptions: [
      "Every stage keeps its committed time for all demand up to the bound that its stock covers; more is met by other means.",
      "Demands of different stages are independent; a stage's demand is what all stages after it need.",
      "Every stage commits the same time to all its customers; lead times are fixed.",
      "The search ends after a fixed amount of work, some seconds; gap then tells how far the cost may be above the least.",
    ],
    steps: (call, rows) => {
      const input = networkOf(call);
      const [own, end] = placementsOf(input, [input.stages.map(() => 0), input.stages.map(() => Infinity)]);
      return [
        ["cost of the placement", rows.reduce((sum, { cost }) => sum + cost, 0)],
        ["cost with stock at every stage for itself", own?.cost ?? 0],
        ["cost with all stock at the ends", end?.cost ?? 0],
        ["proved gap", rows[0]?.gap ?? 0],
      ];
    },
  },
});

function networkOf({ stages: stageTable, arcs: arcTable, ...settings }: MultiEchelonCall) {
  return { ...readNetwork(stageTable, arcTable), ...settings };
}
