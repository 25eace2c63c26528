/** One merge of two clusters, each named by any of its points. */
export interface Merge {
  readonly a: number;
  readonly b: number;
  /** √ of twice what the sum of squares within clusters rises by. */
  readonly height: number;
}

/**
 * Hierarchical clustering by Ward's method: each merge is the one that raises the sum of squares within clusters least.
 * Follows chains of nearest neighbours, which finds the same merges in the square of the number of points.
 *
 * @param table square table of distances, row after row
 * @param count number of points
 * @returns count − 1 merges, lowest first
 * @source Ward1963, Murtagh1983
 * @example wardTree(Float64Array.of(0, 1, 8, 1, 0, 7, 8, 7, 0), 3).map((merge) => merge.height) // [1, 8.6602540378]
 */
export function wardTree(table: Float64Array, count: number): Merge[] {
  const squares = table.map((distance) => distance * distance);
  const sizes = new Float64Array(count).fill(1);
  const merges: Merge[] = [];
  const chain: number[] = [];
  while (merges.length < count - 1) {
    if (chain.length === 0) chain.push(sizes.findIndex((size) => size > 0));
    const a = chain.at(-1) ?? 0;
    const b = nearestTo(squares, sizes, a, chain.at(-2));
    if (b !== chain.at(-2)) {
      chain.push(b);
      continue;
    }
    chain.length -= 2;
    merges.push({ a, b, height: Math.sqrt(squares[a * count + b] ?? 0) });
    join(squares, sizes, Math.min(a, b), Math.max(a, b));
  }
  return merges.sort((one, other) => one.height - other.height);
}

/**
 * The clusters that are left when the merges stop at k clusters.
 *
 * @returns cluster of each point, counted from 0
 * @source Ward1963
 * @example Array.from(cutTree([{ a: 0, b: 1, height: 1 }, { a: 1, b: 2, height: 9 }], 3, 2)) // [0, 0, 1]
 */
export function cutTree(merges: readonly Merge[], count: number, k: number): Uint32Array {
  const parent = Uint32Array.from({ length: count }, (_, i) => i);
  const rootOf = (point: number): number => {
    let root = point;
    while ((parent[root] ?? root) !== root) root = parent[root] ?? root;
    parent[point] = root;
    return root;
  };
  for (const { a, b } of merges.slice(0, count - k)) {
    const [one, other] = [rootOf(a), rootOf(b)];
    parent[Math.max(one, other)] = Math.min(one, other);
  }
  const names = new Map<number, number>();
  return parent.map((_, point) => {
    const root = rootOf(point);
    const name = names.get(root) ?? names.size;
    names.set(root, name);
    return name;
  });
}

/** The nearest other cluster; of equally near ones the one the chain came from, so that it ends. */
function nearestTo(squares: Float64Array, sizes: Float64Array, a: number, previous: number | undefined): number {
  const count = sizes.length;
  let nearest = previous ?? -1;
  let least = previous === undefined ? Infinity : (squares[a * count + previous] ?? Infinity);
  for (let other = 0; other < count; other += 1) {
    if (other === a || sizes[other] === 0) continue;
    const square = squares[a * count + other] ?? Infinity;
    if (square < least) [least, nearest] = [square, other];
  }
  return nearest;
}

/** Lance and Williams' update of the distances to the joined cluster, which takes the first one's place. */
function join(squares: Float64Array, sizes: Float64Array, a: number, b: number): void {
  const count = sizes.length;
  const [sizeA, sizeB, between] = [sizes[a] ?? 0, sizes[b] ?? 0, squares[a * count + b] ?? 0];
  for (let other = 0; other < count; other += 1) {
    const size = sizes[other] ?? 0;
    if (size === 0 || other === a || other === b) continue;
    const [toA, toB] = [squares[a * count + other] ?? 0, squares[b * count + other] ?? 0];
    const square = ((sizeA + size) * toA + (sizeB + size) * toB - size * between) / (sizeA + sizeB + size);
    squares[a * count + other] = Math.max(0, square);
    squares[other * count + a] = Math.max(0, square);
  }
  sizes[a] = sizeA + sizeB;
  sizes[b] = 0;
}
