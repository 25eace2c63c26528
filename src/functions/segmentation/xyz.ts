import { xyz, XYZ_CUTS, type XyzInput, SEASON_LENGTH } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { number, text, wholeNumber } from "../machine/kind";
import { result } from "../machine/result";
import { demandAdjustment } from "./demandAdjustment";

export const xyzFunction = defineFunction({
  name: "XYZ",
  summary: "XYZ class of each item by how much its demand varies.",
  args: {
    demand: arg.histories("Demand history: items down, periods across", { unit: "units per period" }),
    cuts: arg.optional(arg.list("Rising coefficients of variation that end the classes", number), XYZ_CUTS),
    adjust: arg.optional(
      arg.single("What is taken out of the demand before its variation is measured", demandAdjustment),
      "none",
    ),
    seasonLength: arg.optional(
      arg.single("Periods in one season cycle", wholeNumber, { unit: "periods" }),
      SEASON_LENGTH,
    ),
    labels: arg.maybe(
      arg.list("One label per class, and one more for items without a basis", text),
      '{"X","Y","Z","N"}',
    ),
  },
  result: result.columnOf("class of each item", ({ classes }: ReturnType<typeof xyz>) => classes),
  run: (input: XyzInput) => xyz(input),
  examples: [
    {
      call: [
        [
          [10, 11, 9, 10],
          [2, 6, 2, 6],
          [0, 30, 0, 10],
        ],
      ],
      gives: [["X"], ["Y"], ["Z"]],
    },
    { call: [[[10], [11], [9], [10]]], gives: "X", note: "A single column is the history of one item" },
    {
      call: [
        [
          [10, 11, "", 10],
          ["", "", "", ""],
          [0, null, 0, 0],
        ],
      ],
      gives: [["X"], [""], ["N"]],
    },
    {
      call: [
        [
          [10, 12],
          [5, "x"],
        ],
      ],
      gives: [["X"], [{ error: "#N/A" }]],
    },
    { call: [[[10, 20, 30, 40]], [0.1], "TREND", null, ["calm", "wild"]], gives: "calm" },
  ],
  faults: [
    { call: [[[1, 2, 3]], null, "detrend"], error: "#VALUE!", says: "adjust must be none, trend, season or both" },
    { call: [[[1, 2, 3]], [1, 0.5]], error: "#VALUE!", says: "cuts" },
  ],
  explain: {
    formula: "coefficient of variation = sd of the adjusted demand (n − 1) / mean of the demand",
    source: "Williams (1984); Eaves & Kingsman (2004); the cuts are practitioners' convention",
    assumptions: [
      "A coefficient on a cut belongs to the more variable class.",
      "Periods that were not observed are left out, zeros are demand of zero.",
    ],
    steps: (_, { cv }) => {
      const known = cv.filter((value) => value !== null);
      if (cv.length === 1) return [["coefficient of variation", cv[0] ?? "no basis"]];
      return [
        ["items with a coefficient of variation", known.length],
        ["smallest coefficient", known.length > 0 ? known.reduce((a, b) => Math.min(a, b)) : "no basis"],
        ["largest coefficient", known.length > 0 ? known.reduce((a, b) => Math.max(a, b)) : "no basis"],
      ];
    },
    warnings: ({ demand }) =>
      demand.some((row) => row.filter((value) => value !== null).length < 6)
        ? ["Fewer than 6 observed periods: take the class as provisional."]
        : [],
  },
});
