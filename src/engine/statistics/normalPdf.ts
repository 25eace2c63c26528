const ONE_OVER_ROOT_TWO_PI = 0.3989422804014327;

/**
 * Density of the standard normal distribution.
 *
 * @param x any number
 * @source Cody1969
 * @example normalPdf(0) // 0.3989422804014327
 */
export function normalPdf(x: number): number {
  return ONE_OVER_ROOT_TWO_PI * bellCurve(x);
}

/**
 * exp(−x²/2). The square is split at a sixteenth of x so that its rounding does not grow with x.
 *
 * @param x any number
 * @source Cody1969
 * @example bellCurve(0) // 1
 */
export function bellCurve(x: number): number {
  const head = Math.trunc(x * 16) / 16;
  const rest = (x - head) * (x + head);
  // Beyond this the answer is zero; the test also keeps infinity − infinity out.
  return Math.abs(x) > 39 ? 0 : Math.exp((-head * head) / 2) * Math.exp(-rest / 2);
}
