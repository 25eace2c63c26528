/** What the positive ones among the values come to. */
export function positiveTotal(values: readonly (number | null)[]): { readonly count: number; readonly total: number } {
  const positive = values.filter((value) => value !== null && value > 0) as readonly number[];
  return { count: positive.length, total: positive.reduce((sum, value) => sum + value, 0) };
}
