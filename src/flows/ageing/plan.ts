import type { SettingValues } from "../define";
import { readSettings } from "../settings";

/** The settings of the analysis as numbers, read once. */
export function readPlan(settings: SettingValues) {
  const read = readSettings(settings);
  const distribution = read.text("distribution");
  return {
    read,
    years: read.number("years"),
    targetDays: { A: read.number("targetA"), B: read.number("targetB"), C: read.number("targetC") },
    lotIsNoExcess: read.flag("lotIsNoExcess"),
    inferAge: read.text("unknownAge") === "infer",
    provisionOnExcess: read.text("provisionOn") === "excess",
    defaultLeadTime: read.number("defaultLeadTime"),
    grossMargin: Math.min(0.99, read.number("grossMargin")),
    holdingRate: read.number("holdingRate"),
    obsolescenceRate: read.number("obsolescenceRate"),
    lostShare: read.number("lostShare"),
    wholeOrder: read.number("wholeOrder"),
    lowClasses: read.text("lowClasses"),
    serviceBefore: read.number("serviceBefore"),
    returnShare: read.number("returnShare"),
    returnAge: read.number("returnAge"),
    discount: read.number("discount"),
    lift: read.number("lift"),
    discountDays: read.number("discountDays"),
    scrapShare: read.number("scrapShare"),
    horizonYears: read.number("horizonYears"),
    lastTimeItems: read.texts("lastTimeItems"),
    serviceYears: read.number("serviceYears"),
    yearlyDecline: read.number("yearlyDecline"),
    doubt: read.number("doubt"),
    shortageTimes: read.number("shortageTimes"),
    distribution: DISTRIBUTIONS.find((name) => name === distribution) ?? "gamma",
    drawn: read.text("drawn"),
  };
}
export type Plan = ReturnType<typeof readPlan>;

const DISTRIBUTIONS = ["gamma", "normal", "negativeBinomial", "poisson"] as const;
