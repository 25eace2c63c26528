import type { PlacementProblem } from "./placementProblem";
import type { Link } from "./supplyNetwork";

/** Trees over all stages, and the links that are in none of them because they would close a ring. */
export interface SpanningForest {
  /** All stages, each before its parent. */
  readonly order: readonly number[];
  /** The neighbour of each stage on the way to the root; −1 for a root. */
  readonly parent: Int32Array;
  /** 1 where a stage supplies its parent, 0 where it is supplied by it. */
  readonly supplies: Uint8Array;
  readonly left: readonly Link[];
}

/**
 * The heaviest trees over a network (Kruskal): a link weighs what its customer's stock costs, which has to wait for it,
 * so that the links left out are those that matter least.
 *
 * @source Kruskal1956
 */
export function spanningForest({ weight, network }: PlacementProblem): SpanningForest {
  const count = weight.length;
  const groups = Int32Array.from({ length: count }, (_, i) => i);
  const find = (stage: number): number => {
    let root = stage;
    while (groups[root] !== root) {
      groups[root] = groups[groups[root] ?? 0] ?? 0;
      root = groups[root] ?? 0;
    }
    return root;
  };
  const worth = ({ to }: Link) => weight[to] ?? 0;
  const neighbours: { readonly stage: number; readonly supplier: boolean }[][] = Array.from(
    { length: count },
    () => [],
  );
  const left: Link[] = [];
  for (const link of [...network.links].sort((a, b) => worth(b) - worth(a))) {
    const [one, other] = [find(link.from), find(link.to)];
    if (one === other) {
      left.push(link);
      continue;
    }
    groups[one] = other;
    neighbours[link.from]?.push({ stage: link.to, supplier: false });
    neighbours[link.to]?.push({ stage: link.from, supplier: true });
  }
  return { ...rootTrees(neighbours), left };
}

function rootTrees(
  neighbours: readonly (readonly { readonly stage: number; readonly supplier: boolean }[])[],
): Omit<SpanningForest, "left"> {
  const count = neighbours.length;
  const parent = new Int32Array(count).fill(-1);
  const supplies = new Uint8Array(count);
  const seen = new Uint8Array(count);
  const down: number[] = [];
  for (let root = 0; root < count; root += 1) {
    if (seen[root] === 1) continue;
    seen[root] = 1;
    let next = down.push(root) - 1;
    for (; next < down.length; next += 1) {
      const stage = down[next] ?? 0;
      for (const neighbour of neighbours[stage] ?? []) {
        if (seen[neighbour.stage] === 1) continue;
        seen[neighbour.stage] = 1;
        parent[neighbour.stage] = stage;
        supplies[neighbour.stage] = neighbour.supplier ? 1 : 0;
        down.push(neighbour.stage);
      }
    }
  }
  return { order: down.reverse(), parent, supplies };
}
