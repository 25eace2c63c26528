import { demandProfile, type DemandProfileInput, SEASON_LENGTH } from "../../engine/index";
import { arg } from "../machine/arg";
import { defineFunction } from "../machine/define";
import { wholeNumber } from "../machine/kind";
import { result } from "../machine/result";

export const demandProfileFunction = defineFunction({
  name: "DEMANDPROFILE",
  summary: "Profile of each item's demand: level, variation, intervals, trend, season, pattern and a forecast method.",
  args: {
    demand: arg.history("Demand history: items down, periods across", { unit: "units per period" }),
    seasonLength: arg.optional(
      arg.single("Periods in one season cycle", wholeNumber, { unit: "periods" }),
      SEASON_LENGTH,
    ),
  },
  result: result.eachRow<ReturnType<typeof demandProfile>>("one row of measures per item", [
    ["periods", (profile) => profile.periods],
    ["mean", (profile) => profile.mean],
    ["sd", (profile) => profile.sd],
    ["cv", (profile) => profile.cv],
    ["averageDemandInterval", (profile) => profile.averageDemandInterval],
    ["cv2", (profile) => profile.cv2],
    ["zeroShare", (profile) => profile.zeroShare],
    ["trendStrength", (profile) => profile.trendStrength],
    ["trendDirection", (profile) => profile.trendDirection],
    ["seasonStrength", (profile) => profile.seasonStrength],
    ["seasonLength", (profile) => profile.seasonLength],
    ["pattern", (profile) => profile.pattern],
    ["behaviour", (profile) => profile.behaviour],
    ["forecastMethod", (profile) => profile.forecastMethod],
  ]),
  run: (input: DemandProfileInput) => demandProfile(input),
  examples: [
    {
      call: [[[10, 12, 10, 12]], null, false],
      gives: [
        [
          4,
          11,
          1.1547005383792515,
          0.10497277621629558,
          1,
          0.01101928374655647,
          0,
          0.19444444444444442,
          "none",
          0,
          0,
          "smooth",
          "stable",
          "ses",
        ],
      ],
    },
  ],
  faults: [{ call: [[[10, 12, 10, 12]], 1], error: "#VALUE!", says: "seasonLength" }],
  explain: {
    formula:
      "strength of trend or season = max(0, 1 − variance of the remainder / variance of the remainder with that part)",
    source: "Wang, Smith & Hyndman (2006); Syntetos, Boylan & Croston (2005)",
    assumptions: ["Periods that were not observed are left out, zeros are demand of zero."],
    steps: (_, profile) => [
      ["observed periods", profile.periods],
      ["trend strength", profile.trendStrength],
      ["season strength", profile.seasonStrength],
      ["pattern", profile.pattern],
    ],
  },
});
