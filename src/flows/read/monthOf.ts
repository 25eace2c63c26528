/** The months in English, German, French, Spanish, Italian and Dutch, and short forms that do not begin them. */
const MONTHS: readonly (readonly string[])[] = [
  ["january", "januar", "jänner", "janvier", "enero", "gennaio", "januari"],
  ["february", "februar", "février", "fevrier", "febrero", "febbraio", "februari"],
  ["march", "märz", "maerz", "mars", "marzo", "maart", "mrt"],
  ["april", "avril", "abril", "aprile"],
  ["may", "mai", "mayo", "maggio", "mei"],
  ["june", "juni", "juin", "junio", "giugno"],
  ["july", "juli", "juillet", "julio", "luglio"],
  ["august", "août", "aout", "agosto", "augustus"],
  ["september", "septembre", "septiembre", "setiembre", "settembre"],
  ["october", "oktober", "octobre", "octubre", "ottobre"],
  ["november", "novembre", "noviembre"],
  ["december", "dezember", "décembre", "decembre", "diciembre", "dicembre"],
];
const SHORTEST = 3;

/** Number of the month that a word names, whole or cut short with or without a point; 0 where it names none. */
export function monthOf(name: string): number {
  const word = name.toLowerCase().replace(/\.$/, "");
  if (word.length < SHORTEST) return 0;
  return MONTHS.findIndex((names) => names.some((month) => month.startsWith(word))) + 1;
}
