import { headingWords } from "./headingScore";

/** Names and usual short forms of the months in English, German, French, Spanish, Italian and Dutch, without accents. */
const MONTH = new RegExp(
  `^(?:${[
    "jan(?:uary|uar|uari|vier)?|ene(?:ro)?|gen(?:naio)?",
    "feb(?:ruary|ruar|ruari|rero|braio)?|fev(?:rier)?",
    "mar(?:ch|s|z|zo)?|mrt|maart",
    "apr(?:il|ile)?|avr(?:il)?|abr(?:il)?",
    "may(?:o)?|mai|mei|mag(?:gio)?",
    "jun(?:e|i|io)?|juin|giu(?:gno)?",
    "jul(?:y|i|io)?|juil(?:let)?|lug(?:lio)?",
    "aug(?:ust|ustus)?|aout|ago(?:sto)?",
    "sep(?:t|tember|tembre|tiembre)?|set(?:tembre)?",
    "oct(?:ober|obre|ubre)?|okt(?:ober)?|ott(?:obre)?",
    "nov(?:ember|embre|iembre)?",
    "dec(?:ember|embre)?|dez(?:ember)?|dic(?:iembre|embre)?",
  ].join("|")})$`,
);
const NUMBERED =
  /^(?:w|kw|wk|week|woche|semaine|semana|q|quarter|quartal|p|period|periode|m|month|monat|mois|mes|t)\d{1,3}$/;

/** Tells headings such as 2011-12, qty_2010-12, Jan 2011, KW 12, Q3 or Period 4, under which quantities stand side by side. */
export function looksLikePeriod(heading: string): boolean {
  const words = headingWords(heading);
  if (words.some((word) => /^(?:19|20)\d{2}$/.test(word)) || words.some((word) => /^(?:19|20)\d{4}$/.test(word)))
    return true;
  if (words.length <= 3 && words.some((word) => MONTH.test(word))) return true;
  return words.some((word, at) => NUMBERED.test(word) || NUMBERED.test(word + (words[at + 1] ?? "")));
}
