/** Positions of at most `most` points out of `count`, evenly spread, always with the last. */
export function thinned(count: number, most: number): number[] {
  if (count <= most) return Array.from({ length: count }, (_, at) => at);
  return Array.from({ length: most }, (_, at) => Math.round(((at + 1) * count) / most) - 1);
}
