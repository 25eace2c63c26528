/** Words in a heading that name a unit and nothing else. */
const UNITS = new Set([
  "gbp",
  "eur",
  "usd",
  "chf",
  "jpy",
  "cny",
  "kg",
  "pcs",
  "pc",
  "st",
  "ea",
  "in",
  "the",
  "of",
  "per",
  "de",
  "der",
  "des",
  "du",
]);

/** "StockCode", "stock_code", "Stock code [ID]" and "STOCK-CODE" become the same words. */
export function headingWords(heading: string): string[] {
  return heading
    .replace(/\([^)]*\)|\[[^\]]*\]/g, " ")
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim()
    .split(" ")
    .filter((word) => word !== "");
}

/** How well a heading fits a role, 0 to 1: the same words, the same letters, a part of the words, or nearly the same. */
export function headingScore(heading: string, synonyms: readonly string[]): number {
  const words = headingWords(heading);
  const plain = words.filter((word) => !UNITS.has(word));
  if (plain.length === 0) return 0;
  return synonyms.reduce((best, synonym) => Math.max(best, scoreOne(words, plain, synonym)), 0);
}

function scoreOne(words: readonly string[], plain: readonly string[], synonym: string): number {
  const wanted = headingWords(synonym);
  const [letters, wantedLetters] = [plain.join(""), wanted.join("")];
  if (words.join(" ") === wanted.join(" ") || plain.join(" ") === wanted.join(" ")) return 1;
  if (letters === wantedLetters) return 0.97;
  if (wanted.length > 0 && wanted.every((word) => plain.includes(word))) {
    // The last word says what a heading is ("order date" is a date); the first words only which.
    const last = plain.at(-1) === wanted.at(-1) ? 0.1 : 0;
    return 0.5 + last + (0.3 * wanted.length) / plain.length;
  }
  const [shorter, longer] = [letters.length, wantedLetters.length].sort((left, right) => left - right) as [
    number,
    number,
  ];
  // So many letters more are at least as many changes.
  if (shorter < 5 || shorter / longer < 0.8) return 0;
  const likeness = 1 - editDistance(letters, wantedLetters) / longer;
  return likeness >= 0.8 ? 0.9 * likeness : 0;
}

/** Letters to insert, delete or change (Levenshtein). */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
