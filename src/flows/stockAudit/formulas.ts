import type { AuditedQuantity } from "../../engine";

/** What stands for each term: a symbol, or its number. */
export interface Symbols {
  readonly z: string;
  readonly p: string;
  readonly s: string;
  readonly D: string;
  readonly L: string;
  readonly R: string;
  readonly sL: string;
  readonly H: string;
  readonly K: string;
  readonly h: string;
  /** Rate and cost that a holding cost is made of. */
  readonly i: string;
  readonly c: string;
  readonly max: string;
  /** The safety stock that the plan itself holds. */
  readonly plan: string;
  /** The lead time as it is written, taken as it stands, as if in another unit, and brought to another unit. */
  readonly written: string;
  readonly takenAs: (unit: string) => string;
  readonly convertedTo: (unit: string) => string;
  /** Demand of a year, month, week or day. */
  readonly demandA: (period: string) => string;
}
export const SYMBOLS: Symbols = {
  z: "z",
  p: "service level",
  s: "s",
  D: "D",
  L: "L",
  R: "R",
  sL: "sL",
  H: "sH",
  K: "K",
  h: "h",
  i: "rate",
  c: "cost",
  max: "highest demand",
  plan: "safety stock of the plan",
  written: "L as written",
  takenAs: (unit) => `[L taken as ${unit}s]`,
  convertedTo: (unit) => `[L in ${unit}s]`,
  demandA: (period) => `demand a ${period}`,
};
export const LEGEND =
  "z factor of the service level, s deviation of demand, D mean demand, L lead time, R review period, sL deviation of the lead time (all in periods of demand), sH deviation over L + R as measured, K cost of an order, h holding cost a unit and year";
/** Which terms play a part: what is always 0 is not written. */
export interface Parts {
  readonly review: boolean;
  readonly supply: boolean;
  readonly measured: boolean;
  readonly fill: boolean;
}

const kindOf = (id: string): string => id.split(":")[0] ?? "";
const detailOf = (id: string): string => id.split(":")[1] ?? "";

/** The formula that made a number, with these mistakes in it. */
export function formulaOf(quantity: AuditedQuantity, mistakes: readonly string[], of: Symbols, parts: Parts): string {
  const rule = mistakes.map((id) => ruleOfThumb(id, of)).find((text) => text !== null);
  if (rule) return rule;
  if (quantity === "orderQuantity") return orderQuantity(mistakes, of);
  if (quantity === "safetyStock") return safetyStock(mistakes, of, parts);
  const inner = mistakes.filter((id) => id.startsWith("inSafetyStock:")).map((id) => id.slice(14));
  const own = mistakes.filter((id) => !id.startsWith("inSafetyStock:"));
  const stock = own.includes("carriedOver")
    ? of.plan
    : (inner.map((id) => ruleOfThumb(id, of)).find((text) => text !== null) ?? safetyStock(inner, of, parts));
  const demand = demandOfInterval(own, of, parts);
  if (own.includes("safetyStockLeftOut")) return demand || "0";
  return demand ? `${demand} + ${stock}` : stock;
}

function ruleOfThumb(id: string, { D, L, max }: Symbols): string | null {
  const detail = detailOf(id);
  switch (kindOf(id)) {
    case "cover":
      return `${detail} days × demand a day`;
    case "leadTimeDemand":
      return detail === "1" ? `${D} × ${L}` : `${detail} × ${D} × ${L}`;
    case "maxLessMean":
      return `${max} × longest lead time − ${D} × ${L}`;
    case "flat":
      return detail;
    case "none":
      return "0";
    case "minimumOrder":
      return "minimum order";
    default:
      return null;
  }
}

/** Lead time in periods of demand, with the mistake of a unit in it. */
function leadTime(mistakes: readonly string[], { L, written, takenAs, convertedTo }: Symbols): string {
  for (const id of mistakes) {
    const unit = detailOf(id);
    if (kindOf(id) === "notConverted") return written;
    if (kindOf(id) === "takenAs") return takenAs(unit);
    if (kindOf(id) === "convertedTo") return convertedTo(unit);
    if (kindOf(id) === "workingDays") return `(${written} / working days)`;
    if (kindOf(id) === "fourWeeks") return `(${written} / 4)`;
  }
  return L;
}

function interval(mistakes: readonly string[], of: Symbols, { review }: Parts): string {
  const lead = leadTime(mistakes, of);
  if (mistakes.includes("leadTimeLeftOut")) return of.R;
  return !review || mistakes.includes("reviewLeftOut") ? lead : `(${lead} + ${of.R})`;
}

function demandOfInterval(mistakes: readonly string[], of: Symbols, parts: Parts): string {
  if (mistakes.includes("leadTimeDemandLeftOut")) return "";
  if (mistakes.includes("onePeriodOfDemand")) return of.D;
  const periods = interval(mistakes, of, parts);
  return mistakes.includes("rootOnDemand") ? `${of.D} × √${periods}` : `${of.D} × ${periods}`;
}

function factorOf(mistakes: readonly string[], { z, p }: Symbols): string {
  for (const id of mistakes) {
    if (id === "bothTails") return `z(½ + ½ · ${p})`;
    if (id === "shareAsFactor") return p;
    if (id === "densityForQuantile") return `NORM.S.DIST(${p})`;
    if (id === "otherTail") return `−${z}`;
    if (id === "factorLeftOut") return "";
    if (kindOf(id) === "fixedFactor") return detailOf(id);
  }
  return z;
}

const SPREADS: Readonly<Record<string, (of: Symbols) => string>> = {
  meanForSd: ({ D }) => D,
  populationSd: () => "STDEV.P",
  madForSd: () => "mean absolute deviation",
  zerosLeftOut: () => "deviation without zeros",
  varianceForSd: ({ s }) => `${s}²`,
  "sdTimes1.25": ({ s }) => `1.25 × ${s}`,
};

function safetyStock(mistakes: readonly string[], of: Symbols, parts: Parts): string {
  if (parts.fill && !mistakes.includes("fillRateAsCycle")) return `stock for a fill rate of ${of.p}`;
  const factor = factorOf(mistakes, of);
  const spread = mistakes.map((id) => SPREADS[id]?.(of)).find((text) => text !== undefined) ?? of.s;
  const periods = interval(mistakes, of, parts);
  const measured = parts.measured && !mistakes.some((id) => HORIZONS.has(kindOf(id)));
  const demand = measured
    ? of.H
    : mistakes.includes("intervalLeftOut")
      ? spread
      : mistakes.includes("rootMissing")
        ? `${spread} × ${periods}`
        : `${spread} × √${periods}`;
  const sd = withSupply(demand, mistakes, of, parts);
  return factor === "" ? sd : `${factor} × ${sd}`;
}
const HORIZONS: ReadonlySet<string> = new Set(["oneStepError", "rootMissing", "intervalLeftOut", "reviewLeftOut"]);

function withSupply(demand: string, mistakes: readonly string[], { D, sL }: Symbols, { supply }: Parts): string {
  if (!supply || mistakes.includes("supplyLeftOut")) return demand;
  if (mistakes.includes("demandLeftOut")) return `${D} × ${sL}`;
  if (mistakes.includes("supplyOutsideRoot")) return `(${demand} + ${D} × ${sL})`;
  if (mistakes.includes("supplyWithoutDemand")) return `√((${demand})² + ${sL}²)`;
  if (mistakes.includes("supplyNotSquared")) return `√((${demand})² + ${D} × ${sL})`;
  if (mistakes.includes("supplyNotConverted")) return `√((${demand})² + (${D} × [${sL} as written])²)`;
  return `√((${demand})² + (${D} × ${sL})²)`;
}

const PERIODS: Readonly<Record<string, string>> = { demandAMonth: "month", demandAWeek: "week", demandADay: "day" };

function orderQuantity(mistakes: readonly string[], { K, h, i, c, demandA }: Symbols): string {
  const per = mistakes.map((id) => PERIODS[id]).find((text) => text !== undefined) ?? "year";
  const holding = mistakes.includes("costLeftOut")
    ? i
    : mistakes.includes("rateLeftOut")
      ? c
      : mistakes.includes("holdingAMonth")
        ? `(${h} / 12)`
        : mistakes.includes("rateInPercent")
          ? `(100 × ${h})`
          : h;
  const term = `${mistakes.includes("twoLeftOut") ? "" : "2 × "}${demandA(per)} × ${K} / ${holding}`;
  const root = mistakes.includes("rootMissing") ? term : `√(${term})`;
  return mistakes.includes("limitsIgnored") ? `${root}, without minimum and packs` : root;
}
