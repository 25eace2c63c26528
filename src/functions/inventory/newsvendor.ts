import { type Newsvendor, newsvendor, NEWSVENDOR_DISTRIBUTION } from "../../engine/index";
import type { NewsvendorInput } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { choice, number } from "../machine/kind";
import { result } from "../machine/result";

export const newsvendorFunction = defineFunction({
  name: "NEWSVENDOR",
  summary: "Quantity for a single season: fashion, promotion, last-time buy.",
  args: {
    demandMean: arg.each("Mean demand of the season", number, { unit: "units" }),
    demandSd: arg.each("Standard deviation of the season's demand", number, { unit: "units" }),
    underageCost: arg.each("Cost of a unit short: price less cost, plus goodwill", number, { unit: "money per unit" }),
    overageCost: arg.each("Cost of a unit left: cost less salvage value", number, { unit: "money per unit" }),
    distribution: arg.optional(
      arg.single(
        "Distribution of demand",
        choice({
          normal: "large, steady demand",
          gamma: "skewed demand",
          poisson: "few single units",
          negativeBinomial: "few units, uneven",
        }),
      ),
      NEWSVENDOR_DISTRIBUTION,
    ),
  },
  result: result.eachOf<Newsvendor>("quantity in units", ({ orderQuantity }) => orderQuantity),
  run: (input: NewsvendorInput) => newsvendor(input),
  examples: [
    { call: [900, 60, 79, 43], gives: 922.7214038234755 },
    { call: [[[18], [100], [""]], 0, [[270], [5], [""]], [[200], [1], [""]], "poisson"], gives: [[19], [110], [""]] },
  ],
  faults: [
    { call: [900, 60, 0, 43], error: "#VALUE!", says: "underageCost must be positive" },
    { call: [900, -60, 79, 43], error: "#VALUE!", says: "demandSd" },
    { call: [900, 60, 79, 43, "uniform"], error: "#VALUE!", says: "distribution must be normal" },
  ],
  explain: {
    formula: "quantity that covers the demand with the chance underageCost / (underageCost + overageCost)",
    source: "Arrow, Harris & Marschak (1951); Snyder & Shen (2019)",
    assumptions: ["One order, no reorder in the season.", "A normal quantity below zero is zero."],
    steps: (_, season) => [
      ["chance that the quantity covers the demand", season.criticalRatio],
      ["mean units short", season.expectedShort],
      ["mean units left", season.expectedLeft],
      ["mean cost of both", season.expectedCost],
    ],
  },
});
