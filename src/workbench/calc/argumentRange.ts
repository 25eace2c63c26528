/** How many arguments a function takes, in words: "2", "6 or 7", "1 to 5", "at least 3". */
export function argumentRange(minimum: number, maximum: number): string {
  if (minimum === maximum) return String(minimum);
  if (!Number.isFinite(maximum)) return `at least ${minimum}`;
  return `${minimum} ${maximum === minimum + 1 ? "or" : "to"} ${maximum}`;
}
