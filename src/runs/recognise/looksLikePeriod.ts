import { headingWords } from "./headingScore";

const MONTH =
  /^(?:jan|feb|m[aä]r|apr|may|mai|mag|mei|jun|juin|jul|juil|aug|aou|ago|sep|set|o[ck]t|ott|nov|de[cz]|dic|gen|ene|giu|lug|fev|avr|abr)\p{L}*$/u;
const NUMBERED =
  /^(?:w|kw|wk|week|woche|semaine|semana|q|quarter|quartal|p|period|periode|m|month|monat|mois|mes|t)\d{1,3}$/;

/** Tells headings such as 2011-12, qty_2010-12, Jan 2011, KW 12, Q3 or Period 4, under which quantities stand side by side. */
export function looksLikePeriod(heading: string): boolean {
  const words = headingWords(heading);
  if (words.some((word) => /^(?:19|20)\d{2}$/.test(word)) || words.some((word) => /^(?:19|20)\d{4}$/.test(word)))
    return true;
  if (words.some((word) => MONTH.test(word) && word.length <= 9) && words.length <= 3) return true;
  return words.some((word, at) => NUMBERED.test(word) || NUMBERED.test(word + (words[at + 1] ?? "")));
}
