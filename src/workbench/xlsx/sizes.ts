/** Files count column widths in digits of the standard font, 7 pixels each, with the cell's padding included. */
const PIXELS_PER_DIGIT = 7;
const PIXELS_PER_POINT = 96 / 72;

export const EMU_PER_POINT = 12_700;

export function widthToDigits(points: number): number {
  return Math.round(((points * PIXELS_PER_POINT) / PIXELS_PER_DIGIT) * 256) / 256;
}

export function digitsToWidth(digits: number): number {
  return Math.round(digits * PIXELS_PER_DIGIT) / PIXELS_PER_POINT;
}
