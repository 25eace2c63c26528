/**
 * Silhouette of each point: how much nearer it is to its own cluster than to the next one.
 *
 *     silhouette = (next − own) / max(own, next), own and next being mean distances to the own cluster's other points
 *     and to the points of the nearest other cluster
 *
 * A point that is alone in its cluster has 0.
 *
 * @param distance distance of two points
 * @param labels cluster of each point, 0 to k − 1
 * @param k number of clusters, at least 2, none of them empty
 * @returns −1 (in the wrong cluster) to 1 (far from all others) per point
 * @source Rousseeuw1987
 * @example Array.from(silhouettes((a, b) => Math.abs(a - b), [0, 0, 1], 2)) // [0.5, 0, 0]
 */
export function silhouettes(
  distance: (a: number, b: number) => number,
  labels: ArrayLike<number>,
  k: number,
): Float64Array {
  const count = labels.length;
  const sizes = new Uint32Array(k);
  for (let i = 0; i < count; i += 1) sizes[labels[i] ?? 0] = (sizes[labels[i] ?? 0] ?? 0) + 1;
  const sums = new Float64Array(count * k);
  // Each pair is measured once and counts for both of its points.
  for (let i = 0; i < count; i += 1) {
    const own = labels[i] ?? 0;
    for (let j = i + 1; j < count; j += 1) {
      const apart = distance(i, j);
      const mine = i * k + (labels[j] ?? 0);
      const theirs = j * k + own;
      sums[mine] = (sums[mine] ?? 0) + apart;
      sums[theirs] = (sums[theirs] ?? 0) + apart;
    }
  }
  return Float64Array.from({ length: count }, (_, i) => {
    const own = labels[i] ?? 0;
    const others = (sizes[own] ?? 0) - 1;
    if (others === 0) return 0;
    let next = Infinity;
    for (let c = 0; c < k; c += 1)
      if (c !== own && sizes[c] !== 0) next = Math.min(next, (sums[i * k + c] ?? 0) / (sizes[c] ?? 1));
    const inside = (sums[i * k + own] ?? 0) / others;
    const larger = Math.max(inside, next);
    return larger > 0 ? (next - inside) / larger : 0;
  });
}
