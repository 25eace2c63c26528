import type { Chain, StageRow } from "./prepared";

export type Works = "to order" | "decoupling stock" | "to forecast";
export type Mode = "make to stock" | "finish to order" | "make to order";

/** Where the wish of a customer meets the forecast, for one stage with demand. */
export interface Decoupling {
  readonly end: string;
  readonly chain: number;
  /** Periods that customers wait, and that everything takes from the first supplier on. */
  readonly tolerance: number;
  readonly throughTime: number;
  readonly mode: Mode;
  /** Stages whose output must be there before an order comes. */
  readonly points: readonly string[];
  readonly toOrder: number;
  readonly toForecast: number;
  /** Coefficient of variation of demand; null without a mean. */
  readonly cv: number | null;
  /** Longer waiting after which one more stage can work to order; null where all do. */
  readonly nextWait: number | null;
}

/**
 * A stage can work to order when what it does and all that follows fits into the customers' waiting time; the stage
 * where that ends is the decoupling point: its output waits in stock (Olhager 2003).
 */
export function decouple(
  stages: readonly StageRow[],
  chain: Chain,
  chainAt: number,
): { readonly ends: readonly Decoupling[]; readonly works: ReadonlyMap<string, Works> } {
  const rows = new Map(chain.stages.flatMap((at) => (stages[at] ? [[stages[at].name, stages[at]] as const] : [])));
  const suppliers = new Map<string, string[]>();
  for (const { from, to } of chain.arcs) suppliers.set(to, [...(suppliers.get(to) ?? []), from]);
  const works = new Map<string, Works>();
  const customersFirst = [...rows.keys()].reverse();
  const ends = [...rows.values()].flatMap((end): Decoupling[] => {
    if (end.demandMean <= 0 && end.demandSd <= 0) return [];
    const tolerance = end.maximumServiceTime ?? Infinity;
    const after = new Map([[end.name, 0]]);
    for (const name of customersFirst) {
      const own = after.get(name);
      if (own === undefined) continue;
      for (const supplier of suppliers.get(name) ?? [])
        after.set(supplier, Math.max(after.get(supplier) ?? 0, own + (rows.get(name)?.leadTime ?? 0)));
    }
    const points: string[] = [];
    let [throughTime, toOrder, nextWait] = [0, 0, Infinity];
    for (const [name, behind] of after) {
      const done = behind + (rows.get(name)?.leadTime ?? 0);
      throughTime = Math.max(throughTime, done);
      const way: Works = done <= tolerance ? "to order" : behind <= tolerance ? "decoupling stock" : "to forecast";
      if (way === "to order") toOrder += 1;
      if (way === "decoupling stock") {
        points.push(name);
        nextWait = Math.min(nextWait, done - tolerance);
      }
      works.set(name, later(works.get(name), way));
    }
    return [
      {
        end: end.name,
        chain: chainAt,
        tolerance: Math.min(tolerance, throughTime),
        throughTime,
        mode:
          throughTime <= tolerance ? "make to order" : end.leadTime <= tolerance ? "finish to order" : "make to stock",
        points,
        toOrder,
        toForecast: after.size - toOrder,
        cv: end.demandMean > 0 ? end.demandSd / end.demandMean : null,
        nextWait: Number.isFinite(nextWait) ? nextWait : null,
      },
    ];
  });
  return { ends, works };
}

/** The customer with the least time decides. */
function later(known: Works | undefined, way: Works): Works {
  const order: readonly Works[] = ["to order", "decoupling stock", "to forecast"];
  return known !== undefined && order.indexOf(known) > order.indexOf(way) ? known : way;
}
