/** Demand of many items: skewed over items, with idle periods; the same numbers in every run. */
export function makeDemand(items: number, periods: number): number[][] {
  let state = 12345;
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return Array.from({ length: items }, () => {
    const [level, busy] = [1 + 200 * next() ** 4, 0.2 + 0.8 * next()];
    return Array.from({ length: periods }, () => (next() < busy ? Math.round(level * (0.5 + next())) : 0));
  });
}
