import { kraljic, KRALJIC_CUT, type KraljicInput } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { number } from "../machine/kind";
import { result } from "../machine/result";

const HALF = String(KRALJIC_CUT);

export const kraljicFunction = defineFunction({
  name: "KRALJIC",
  summary: "Kraljic quadrant of a purchase category by supply risk and profit impact.",
  args: {
    supplyRisk: arg.each("How hard the category is to get; 0 to 1, or any scale with its cut", number),
    profitImpact: arg.each("What the category means for the result; 0 to 1, or any scale with its cut", number),
    riskCut: arg.maybe(arg.each("Score from which supply risk is high", number), HALF),
    impactCut: arg.maybe(arg.each("Score from which profit impact is high", number), HALF),
  },
  result: result.each("strategic, leverage, bottleneck or routine"),
  run: (input: Omit<KraljicInput, "cutsGiven">) => kraljic(input),
  examples: [
    {
      call: [
        [[0.8], [0.2], [0.9], [0.1]],
        [[0.9], [0.7], [0.3], [0.2]],
      ],
      gives: [["strategic"], ["leverage"], ["bottleneck"], ["routine"]],
    },
    { call: [0.5, 0.49], gives: "bottleneck", note: "On the cut counts as high" },
    { call: [[[7, 2]], 4, 5, 3], gives: [["strategic", "leverage"]], note: "Other scales with their cuts" },
    {
      call: [
        [[0.8], [""], [null]],
        [[0.9], [""], [0.7]],
      ],
      gives: [["strategic"], [""], ["leverage"]],
    },
    {
      call: [
        [[0.8], [7]],
        [[0.9], [0.7]],
      ],
      gives: [["strategic"], [{ error: "#N/A" }]],
    },
  ],
  faults: [
    { call: [7, 0.5], error: "#VALUE!", says: "give riskCut" },
    {
      call: [
        [[0.1], [0.2]],
        [[0.1], [0.2], [0.3]],
      ],
      error: "#VALUE!",
      says: "supplyRisk has 2 items and profitImpact has 3 items",
    },
  ],
  explain: {
    formula:
      "supplyRisk ≥ riskCut and profitImpact ≥ impactCut: strategic; only impact high: leverage; only risk high: bottleneck; neither: routine",
    source: "Kraljic (1983); the middle as cut is convention",
    assumptions: ["A score on its cut counts as high."],
    steps: ({ supplyRisk, profitImpact, riskCut = KRALJIC_CUT, impactCut = KRALJIC_CUT }) => [
      ["supply risk minus its cut", supplyRisk - riskCut],
      ["profit impact minus its cut", profitImpact - impactCut],
    ],
    warnings: ({ supplyRisk, profitImpact, riskCut = KRALJIC_CUT, impactCut = KRALJIC_CUT }) =>
      Math.min(Math.abs(supplyRisk - riskCut), Math.abs(profitImpact - impactCut)) < NEAR
        ? ["The category lies close to a border of the matrix: look at it before acting."]
        : [],
  },
});

/** A twentieth of the scale: a change of one answer in a usual questionnaire moves a score by as much. */
const NEAR = 0.05;
