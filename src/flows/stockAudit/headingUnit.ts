import type { TimeUnit } from "../../engine";

const WORDS: readonly (readonly [TimeUnit, RegExp])[] = [
  ["day", /\b(days?|daily|tage?n?|täglich\w*|jours?|d[ií]as?|giorni?|dagen?)\b/i],
  ["week", /\b(weeks?|weekly|wks?|wochen?|wöchentlich\w*|semaines?|semanas?|settimane?|weken)\b/i],
  ["month", /\b(months?|monthly|monate?n?|monatlich\w*|mois|mes(es)?|mesi|maanden?)\b/i],
  ["quarter", /\b(quarters?|quarterly|quartale?|trimestres?)\b/i],
  ["year", /\b(years?|yearly|annual|annually|jahre?n?|jährlich\w*|ann?é?e?s?|anual|annuale|jaar)\b/i],
];

/** The unit of time that a heading names, e.g. "Mean demand per month"; null where it names none. */
export function headingUnit(heading: string): TimeUnit | null {
  // "Lead time (days)": what stands in brackets is the unit, whatever else is named.
  const bracket = /[([]([^)\]]*)[)\]]/.exec(heading)?.[1] ?? "";
  for (const text of [bracket, heading]) {
    const found = WORDS.find(([, words]) => words.test(text));
    if (found) return found[0];
  }
  return null;
}
