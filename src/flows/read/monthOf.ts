/** First letters of the months in English, German, French, Spanish, Italian and Dutch. */
const MONTHS: readonly (readonly string[])[] = [
  ["jan", "ene", "gen", "jän"],
  ["feb", "fév", "fev"],
  ["mar", "mär", "mrt", "maa"],
  ["apr", "avr", "abr"],
  ["may", "mai", "mei", "mag"],
  ["jun", "juin", "giu"],
  ["jul", "juil", "lug"],
  ["aug", "aoû", "aou", "ago"],
  ["sep", "set"],
  ["oct", "okt", "ott"],
  ["nov"],
  ["dec", "dez", "déc", "dic"],
];

/** Number of the month that a word names, 0 where it names none. */
export function monthOf(name: string): number {
  const lower = name.toLowerCase();
  return MONTHS.findIndex((starts) => starts.some((start) => lower.startsWith(start))) + 1;
}
