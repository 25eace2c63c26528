import { allocate, type AllocateInput } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { number, wholeNumber } from "../machine/kind";
import { result } from "../machine/result";

export const allocateFunction = defineFunction({
  name: "ALLOCATE",
  summary: "Splits a total by drivers into rounded parts that sum exactly to it.",
  args: {
    total: arg.single("Amount to split", number),
    drivers: arg.column("What the amount is split by: one number of 0 or more for each part", number),
    decimals: arg.maybe(arg.single("Decimals of the parts", wholeNumber), "not rounded"),
  },
  result: result.column("part of each driver, in the shape of drivers"),
  run: (input: AllocateInput) => allocate(input),
  wholeOrNothing: true,
  examples: [
    {
      call: [100, [[1], [1], [1]], 2],
      gives: [[33.34], [33.33], [33.33]],
      note: "Largest remainder: the cent goes to the first of equals",
    },
    { call: [10, [[3], [""], [null], [1]]], gives: [[7.5], [""], [0], [2.5]] },
  ],
  faults: [
    { call: [100, [[1], ["x"]]], error: "#VALUE!", says: "drivers in row 2 must be a number" },
    { call: [100, [[1], [-1]]], error: "#VALUE!", says: "drivers" },
    { call: [100, [[1], [1]], 0.5], error: "#VALUE!", says: "decimals must be a whole number" },
  ],
  explain: {
    formula: "part = total × driver / sum of drivers, rounded by the largest remainder",
    source: "Hamilton (1792), largest remainders",
    assumptions: ["The parts add up exactly to the total."],
    steps: ({ total, drivers }, parts) => {
      const sum = drivers.reduce((all, driver) => all + driver, 0);
      return [
        ["sum of the drivers", sum],
        ["total per unit of driver", sum === 0 ? "no driver" : total / sum],
        ["sum of the parts", parts.reduce((all, part) => all + part, 0)],
      ];
    },
  },
});
