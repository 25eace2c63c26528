import { bellCurve } from "./normalPdf";

const ONE_OVER_ROOT_TWO_PI = 0.3989422804014327;
/** Where Cody's three approximations meet. */
const CENTRE = 0.67448975;
const MIDDLE = Math.sqrt(32);
const CENTRE_TOP = [
  0.065682337918207449113, 2.2352520354606839287, 161.02823106855587881, 1067.6894854603709582, 18154.981253343561249,
];
const CENTRE_BOTTOM = [1, 47.20258190468824187, 976.09855173777669322, 10260.932208618978205, 45507.789335026729956];
const MIDDLE_TOP = [
  1.0765576773720192317e-8, 0.39894151208813466764, 8.8831497943883759412, 93.506656132177855979, 597.27027639480026226,
  2494.5375852903726711, 6848.1904505362823326, 11602.651437647350124, 9842.7148383839780218,
];
const MIDDLE_BOTTOM = [
  1, 22.266688044328115691, 235.38790178262499861, 1519.377599407554805, 6485.558298266760755, 18615.571640885098091,
  34900.952721145977266, 38912.003286093271411, 19685.429676859990727,
];
const TAIL_TOP = [
  0.02307344176494017303, 0.21589853405795699, 0.1274011611602473639, 0.022235277870649807, 0.001421619193227893466,
  2.9112874951168792e-5,
];
const TAIL_BOTTOM = [
  1, 1.28426009614491121, 0.468238212480865118, 0.0659881378689285515, 0.00378239633202758244, 7.29751555083966205e-5,
];

/**
 * Standard normal distribution function, precise in relative terms far into the lower tail.
 *
 * @param x any number; infinities give 0 and 1
 * @returns probability that a standard normal is at most x
 * @source Cody1969
 * @example normalCdf(-1.96) // 0.0249978951482204
 */
export function normalCdf(x: number): number {
  return x < 0 ? upperTail(-x) : 1 - upperTail(x);
}

/**
 * Probability that a standard normal exceeds x, precise in relative terms far into the upper tail.
 *
 * @param x any number; infinities give 1 and 0
 * @source Cody1969
 * @example normalUpperTail(5) // 2.866515718791939e-7
 */
export function normalUpperTail(x: number): number {
  return x < 0 ? 1 - upperTail(-x) : upperTail(x);
}

/** For x ≥ 0. */
function upperTail(x: number): number {
  if (x <= CENTRE) return 0.5 - (x * polynomial(CENTRE_TOP, x * x)) / polynomial(CENTRE_BOTTOM, x * x);
  if (x <= MIDDLE) return (bellCurve(x) * polynomial(MIDDLE_TOP, x)) / polynomial(MIDDLE_BOTTOM, x);
  if (x > 39) return 0;
  const inverse = 1 / (x * x);
  const ratio = (inverse * polynomial(TAIL_TOP, inverse)) / polynomial(TAIL_BOTTOM, inverse);
  return (bellCurve(x) * (ONE_OVER_ROOT_TWO_PI - ratio)) / x;
}

/** Highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}
