/**
 * Two shares or scores closer than this count as equal, so that rounding in a sum never decides a class: the twelfth
 * digit is far below any share that matters and far above the rounding of a sum over a million items.
 */
export const TOLERANCE = 1e-12;

/** True when the value is on the cut or above it, to within the tolerance relative to the size of the cut. */
export function reaches(value: number, cut: number): boolean {
  return value >= cut - TOLERANCE * Math.max(1, Math.abs(cut));
}
