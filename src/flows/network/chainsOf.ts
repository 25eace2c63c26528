import type { Arc, Stage } from "../../engine";

export interface JoinedStages {
  /** Positions in the list of all stages, suppliers first. */
  readonly stages: readonly number[];
  readonly arcs: readonly Arc[];
}

/** The stages in groups that are joined by arcs, each group with its suppliers first. */
export function chainsOf(stages: readonly Stage[], arcs: readonly Arc[]): readonly JoinedStages[] {
  const position = new Map(stages.map(({ name }, i) => [name, i]));
  const neighbours: number[][] = stages.map(() => []);
  const suppliers: number[][] = stages.map(() => []);
  for (const arc of arcs) {
    const [from, to] = [position.get(arc.from) ?? 0, position.get(arc.to) ?? 0];
    neighbours[from]?.push(to);
    neighbours[to]?.push(from);
    suppliers[to]?.push(from);
  }
  const layers = layersOf(suppliers);
  const group = new Int32Array(stages.length).fill(-1);
  const groups: number[][] = [];
  for (const start of stages.keys()) {
    if (group[start] !== -1) continue;
    const members = [start];
    group[start] = groups.length;
    // The list grows while it is walked.
    for (const member of members)
      for (const next of neighbours[member] ?? [])
        if (group[next] === -1) {
          group[next] = groups.length;
          members.push(next);
        }
    groups.push(members.sort((a, b) => (layers[a] ?? 0) - (layers[b] ?? 0) || a - b));
  }
  const own: Arc[][] = groups.map(() => []);
  for (const arc of arcs) own[group[position.get(arc.from) ?? 0] ?? 0]?.push(arc);
  return groups.map((members, i) => ({ stages: members, arcs: own[i] ?? [] }));
}

/** How many stages lie before each at most: its place from source to customer. */
export function layersOf(suppliers: readonly (readonly number[])[]): readonly number[] {
  const layers = new Array<number>(suppliers.length).fill(0);
  let moved = true;
  for (let round = 0; moved && round <= suppliers.length; round += 1) {
    moved = false;
    for (const [i, list] of suppliers.entries())
      for (const supplier of list) {
        const behind = (layers[supplier] ?? 0) + 1;
        if (behind <= (layers[i] ?? 0)) continue;
        layers[i] = behind;
        moved = true;
      }
  }
  return layers;
}
