/** Expects |actual − expected| ≤ max(abs, rel · |expected|), number by number. */
export function expectClose(
  actual: number | null | undefined | ArrayLike<number | null>,
  expected: number | ArrayLike<number>,
  tolerance: { readonly abs?: number; readonly rel?: number },
): void {
  const given = typeof actual === "number" || actual === null || actual === undefined ? [actual] : Array.from(actual);
  const wanted = typeof expected === "number" ? [expected] : Array.from(expected);
  expect(given).toHaveLength(wanted.length);
  const wrong = wanted.flatMap((value, index) => {
    const found = given[index];
    const allowed = Math.max(tolerance.abs ?? 0, (tolerance.rel ?? 0) * Math.abs(value));
    const close = typeof found === "number" && Math.abs(found - value) <= allowed;
    return close ? [] : [{ index, found, expected: value, allowed }];
  });
  expect(wrong).toEqual([]);
}
