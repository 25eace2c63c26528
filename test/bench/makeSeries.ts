/** Monthly series as they meet in a company: steady, trending, seasonal, intermittent; the same in every run. */
export function makeSeries(count: number, periods: number): number[][] {
  let state = 2024;
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  return Array.from({ length: count }, (_, at) => {
    const [level, noise, phase] = [20 + 500 * next() ** 3, 0.1 + 0.4 * next(), Math.floor(12 * next())];
    const [slope, swing] = [at % 4 === 1 ? (next() - 0.4) / periods : 0, at % 4 === 2 ? 0.2 + 0.5 * next() : 0];
    const busy = at % 4 === 3 ? 0.15 + 0.5 * next() : 1;
    return Array.from({ length: periods }, (_unused, period) => {
      const season = 1 + swing * Math.sin((2 * Math.PI * (period + phase)) / 12);
      const expected = level * (1 + slope * period) * season * (1 + noise * (next() + next() + next() - 1.5));
      return next() < busy ? Math.max(0, Math.round(expected)) : 0;
    });
  });
}
