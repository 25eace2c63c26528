import { bellCurve } from "./normalPdf";

const ONE_OVER_ROOT_TWO_PI = 0.3989422804014327;
/** Where Cody's three approximations meet. */
const CENTRE = 0.67448975;
const MIDDLE = Math.sqrt(32);
const CENTRE_TOP = [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356];
const CENTRE_BOTTOM = [1, 47.202581904688245, 976.0985517377767, 10260.932208618979, 45507.78933502673];
const MIDDLE_TOP = [
  1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217785, 597.2702763948002,
  2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
];
const MIDDLE_BOTTOM = [
  1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097, 34900.95272114598,
  38912.00328609327, 19685.429676859992,
];
const TAIL_TOP = [
  0.023073441764940174, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278934,
  0.000029112874951168793,
];
const TAIL_BOTTOM = [
  1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 0.00007297515550839662,
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
