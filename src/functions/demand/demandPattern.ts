import { ADI_CUT, CV2_CUT, demandPattern, type DemandPatternInput } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { number } from "../machine/kind";
import { result } from "../machine/result";

export const demandPatternFunction = defineFunction({
  name: "DEMANDPATTERN",
  summary: "Demand pattern of each item: smooth, erratic, intermittent or lumpy.",
  args: {
    demand: arg.history("Demand history: items down, periods across", { unit: "units per period" }),
    adiCut: arg.optional(
      arg.single("Average demand interval from which demand is intermittent", number, { unit: "periods" }),
      ADI_CUT,
    ),
    cv2Cut: arg.optional(
      arg.single("Squared coefficient of variation from which demand sizes are erratic", number),
      CV2_CUT,
    ),
  },
  result: result.eachOf(
    "smooth, erratic, intermittent, lumpy, insufficient or inactive",
    (found: ReturnType<typeof demandPattern>) => found.pattern,
  ),
  run: (input: DemandPatternInput) => demandPattern(input),
  examples: [
    {
      call: [
        [
          [5, 6, 5, 7, 6, 5],
          [1, 20, 1, 30, 2, 1],
          [0, 5, 0, 5, 0, 6],
          [0, 1, 0, 20, 0, 2],
          [0, 0, 3, 0, 0, 0],
        ],
      ],
      gives: [["smooth"], ["erratic"], ["intermittent"], ["lumpy"], ["insufficient"]],
    },
    { call: [[[5, 6, 5, 0, 0, 0, 0, 0, 0, 0]]], gives: "inactive", note: "A dead item is not lumpy" },
    {
      call: [
        [
          ["", "", 5, 6],
          [null, null, 5, 6],
          ["", "", "", ""],
          [1, "?", 2, 3],
        ],
      ],
      gives: [["smooth"], ["intermittent"], [""], [{ error: "#N/A" }]],
      note: "Missing at the start is before the item's life; blank is a period without demand",
    },
  ],
  faults: [
    { call: [[[5, 6, 5]], -1], error: "#VALUE!", says: "adiCut" },
    { call: [["five"]], error: "#VALUE!", says: "must be a number" },
  ],
  explain: {
    formula:
      "adi = periods up to the last demand / number of demands; cv2 = (sd of demand sizes / their mean)²; compare with adiCut and cv2Cut",
    source: "Syntetos, Boylan & Croston (2005)",
    assumptions: [
      "On a cut counts as high.",
      "Trailing periods without demand do not enter the interval.",
      "No demand for longer than max(3 · adi, 6 periods) is inactive; fewer than two demands are insufficient.",
    ],
    steps: (_, { adi, cv2, periodsSinceLast }) => [
      ["average demand interval (adi)", adi ?? "no demand"],
      ["squared coefficient of variation (cv2)", cv2 ?? "fewer than two demands"],
      ["periods since the last demand", periodsSinceLast ?? "no demand"],
    ],
  },
});
