import { ABC_CUTS, ABC_SAMPLES, ABC_SEED, abcProbability, type AbcProbabilityInput } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { share, wholeNumber } from "../machine/kind";
import { result } from "../machine/result";

export const abcProbabilityFunction = defineFunction({
  name: "ABC.PROBABILITY",
  summary: "How sure each item's ABC class is: the probability of each class if other periods had happened.",
  args: {
    valuesByPeriod: arg.histories("Value of each item in each period: items down, periods across"),
    cuts: arg.optional(arg.list("Rising cumulated shares that end the classes", share), ABC_CUTS),
    samples: arg.optional(arg.single("Bootstrap samples", wholeNumber), ABC_SAMPLES),
    seed: arg.optional(
      arg.single("Start of the random numbers; the same seed gives the same result", wholeNumber),
      ABC_SEED,
    ),
  },
  result: result.matrix(
    "probability of each class, one row per item, N for no positive value",
    ({ labels }: ReturnType<typeof abcProbability>) => labels,
    ({ probabilities }) => probabilities,
  ),
  run: (input: AbcProbabilityInput) => abcProbability(input),
  examples: [
    {
      call: [
        [
          [80, 80, 80],
          [15, 15, 15],
          [5, 5, 5],
          [0, 0, -1],
        ],
        null,
        100,
      ],
      gives: [
        ["A", "B", "C", "N"],
        [1, 0, 0, 0],
        [0, 1, 0, 0],
        [0, 0, 1, 0],
        [0, 0, 0, 1],
      ],
    },
    {
      call: [
        [
          [70, 60, 90, 50],
          [20, 60, 0, 40],
          ["", "", "", ""],
          [10, 9, 11, 10],
        ],
        [0.8],
        4000,
        7,
        false,
      ],
      gives: [
        [1, 0, 0],
        [0.943, 0.053, 0.004],
        ["", "", ""],
        [0.04, 0.96, 0],
      ],
      note: "The second item's class depends on which periods count",
    },
  ],
  faults: [
    { call: [[[5]], null, 100], error: "#N/A", says: "at least two periods" },
    {
      call: [
        [
          [1, 2],
          [3, 4],
        ],
        null,
        0,
      ],
      error: "#VALUE!",
      says: "samples must be a whole number of at least 1",
    },
    {
      call: [
        [
          [1, 2],
          [3, 4],
        ],
        null,
        1e9,
      ],
      error: "#VALUE!",
      says: "take at most 100000 samples",
    },
  ],
  explain: {
    formula: "probability of a class = share of samples in which ABC of the summed values gives that class",
    source: "Efron & Tibshirani (1993); Dickie (1951)",
    assumptions: [
      "Each sample draws as many periods as there are, with replacement, the same for all items.",
      "A period that was not observed adds nothing.",
      "Periods are drawn one by one: a trend or season is not kept in order.",
    ],
    steps: ({ valuesByPeriod, samples }, { probabilities }) => {
      const unsure = probabilities.filter((row) => row.every((share) => share < 0.9) && row.some((share) => share > 0));
      return [
        ["items", valuesByPeriod.length],
        ["periods", valuesByPeriod[0]?.length ?? 0],
        ["samples", samples ?? ABC_SAMPLES],
        ["items without a class of at least 90 %", unsure.length],
      ];
    },
  },
});
