import type { ForecastResult } from "./result";

/** "months", or "month" for one. */
export function periodWord({ prepared }: ForecastResult, count = 2): string {
  return prepared.sales.periodName + (count === 1 ? "" : "s");
}
/** Item code with its description. */
export function itemName({ prepared }: ForecastResult, item: number): string {
  const described = prepared.sales.descriptions[item];
  const key = String(prepared.sales.keys[item] ?? "");
  return described ? `${key} (${described})` : key;
}
const METHOD_WORDS: Readonly<Record<string, string>> = {
  naive: "last period repeated",
  seasonalNaive: "same period of last season",
  mean: "mean of the history",
  ses: "exponential smoothing",
  holt: "Holt's trend",
  damped: "damped trend",
  holtWinters: "Holt-Winters (trend and season)",
  theta: "theta",
  croston: "Croston",
  sba: "Croston corrected (SBA)",
  tsb: "TSB (fades without demand)",
  adida: "ADIDA",
  imapa: "IMAPA",
  combined: "mean of naive, theta and IMAPA",
  analogue: "launches of similar items",
};
/** What a method is called in a sentence. */
export function methodWords(method: string): string {
  return METHOD_WORDS[method] ?? method;
}
