/** At most `count` points spread evenly, always with the first and the last. */
export function thin<Point>(points: readonly Point[], count: number): readonly Point[] {
  if (points.length <= count) return points;
  return Array.from({ length: count }, (_, index) => Math.round((index * (points.length - 1)) / (count - 1))).flatMap(
    (position) => points.slice(position, position + 1),
  );
}
