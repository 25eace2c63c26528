import { ABC_CUTS, abcXyz, type AbcXyzInput, SEASON_LENGTH, XYZ_CUTS } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { number, share, wholeNumber } from "../machine/kind";
import { result } from "../machine/result";
import { demandAdjustment } from "./demandAdjustment";
import { positiveTotal } from "./positiveTotal";

export const abcXyzFunction = defineFunction({
  name: "ABCXYZ",
  summary: "Combined class of each item by value (ABC) and variability of demand (XYZ), such as AX.",
  args: {
    values: arg.column("Value of each item", number),
    demand: arg.histories("Demand history: items down, periods across", { unit: "units per period" }),
    abcCuts: arg.optional(arg.list("Rising cumulated shares that end the ABC classes", share), ABC_CUTS),
    xyzCuts: arg.optional(arg.list("Rising coefficients of variation that end the XYZ classes", number), XYZ_CUTS),
    adjust: arg.optional(
      arg.single("What is taken out of the demand before its variation is measured", demandAdjustment),
      "none",
    ),
    seasonLength: arg.optional(
      arg.single("Periods in one season cycle", wholeNumber, { unit: "periods" }),
      SEASON_LENGTH,
    ),
  },
  result: result.columnOf("both letters of each item", ({ classes }: ReturnType<typeof abcXyz>) => classes),
  run: (input: AbcXyzInput) => abcXyz(input),
  examples: [
    {
      call: [
        [[80], [15], [5]],
        [
          [8, 8],
          [2, 6],
          [0, 9],
        ],
      ],
      gives: [["AX"], ["BY"], ["CZ"]],
    },
    {
      call: [
        [[80], [""], [null]],
        [
          [8, 8],
          ["", ""],
          [5, 5],
        ],
      ],
      gives: [["AX"], [""], ["NX"]],
    },
    {
      call: [
        [[80], [15]],
        [
          [8, 8],
          ["", ""],
        ],
      ],
      gives: [["AX"], [{ error: "#N/A" }]],
    },
  ],
  faults: [
    {
      call: [
        [[80], [15], [5]],
        [
          [8, 8],
          [2, 6],
        ],
      ],
      error: "#VALUE!",
      says: "values has 3 items and demand has 2 items",
    },
    {
      call: [
        [[80], [15]],
        [
          [8, 8],
          [2, 6],
        ],
        [80, 95],
      ],
      error: "#VALUE!",
      says: "write 0.8",
    },
  ],
  explain: {
    formula: "ABC by cumulated share of value, then XYZ by coefficient of variation = sd / mean",
    source: "Flores & Whybark (1986); Eaves & Kingsman (2004)",
    assumptions: ["N in either place means that there is no basis: no positive value, or no demand."],
    steps: ({ values }, { abc, xyz }) => [
      ["total of the positive values", positiveTotal(values).total],
      ["items of the best value class", abc.filter((letter) => letter === "A").length],
      ["items of the steadiest class", xyz.filter((letter) => letter === "X").length],
    ],
  },
});
