import { requireOpenShare } from "../check";

const CENTRE_TOP = [
  2509.0809287301227, 33430.57558358813, 67265.7709270087, 45921.95393154987, 13731.69376550946, 1971.5909503065513,
  133.14166789178438, 3.3871328727963665,
];
const CENTRE_BOTTOM = [
  5226.495278852854, 28729.085735721943, 39307.89580009271, 21213.794301586597, 5394.196021424751, 687.1870074920579,
  42.31333070160091, 1,
];
const MIDDLE_TOP = [
  0.0007745450142783414, 0.022723844989269184, 0.2417807251774506, 1.2704582524523684, 3.6478483247632045,
  5.769497221460691, 4.630337846156546, 1.4234371107496835,
];
const MIDDLE_BOTTOM = [
  1.0507500716444169e-9, 0.0005475938084995345, 0.015198666563616457, 0.14810397642748008, 0.6897673349851,
  1.6763848301838038, 2.053191626637759, 1,
];
const TAIL_TOP = [
  2.0103343992922881e-7, 0.000027115555687434876, 0.0012426609473880784, 0.026532189526576124, 0.29656057182850487,
  1.7848265399172913, 5.463784911164114, 6.657904643501103,
];
const TAIL_BOTTOM = [
  2.0442631033899397e-15, 1.421511758316446e-7, 0.000018463183175100548, 0.0007868691311456133, 0.014875361290850615,
  0.1369298809227358, 0.599832206555888, 1,
];

/**
 * Quantile of the standard normal distribution: the x that it stays below with the given probability.
 *
 * @param probability strictly between 0 and 1
 * @returns x with `normalCdf(x)` equal to the probability, to about 16 digits
 * @throws EngineError domain: probability not strictly between 0 and 1
 * @source Wichura1988
 * @example normalQuantile(0.95) // 1.6448536269514722
 */
export function normalQuantile(probability: number): number {
  requireOpenShare(probability, "probability");
  const centred = probability - 0.5;
  if (Math.abs(centred) <= 0.425) {
    const rest = 0.180625 - centred * centred;
    return (centred * polynomial(CENTRE_TOP, rest)) / polynomial(CENTRE_BOTTOM, rest);
  }
  const tail = Math.sqrt(-Math.log(centred < 0 ? probability : 1 - probability));
  const size =
    tail <= 5
      ? polynomial(MIDDLE_TOP, tail - 1.6) / polynomial(MIDDLE_BOTTOM, tail - 1.6)
      : polynomial(TAIL_TOP, tail - 5) / polynomial(TAIL_BOTTOM, tail - 5);
  return centred < 0 ? -size : size;
}

/** Highest power first. */
function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (const coefficient of coefficients) value = value * x + coefficient;
  return value;
}
