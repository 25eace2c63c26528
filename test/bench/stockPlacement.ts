import { guaranteedService } from "../../src/engine/network/guaranteedService";
import type { Arc, Stage } from "../../src/engine/network/supplyNetwork";
import { normalQuantile } from "../../src/engine/statistics/normalQuantile";
import { type Benchmark, cheapest, type Measure } from "./measure";
import { peer } from "./peers/peer";

const LEVEL = 0.95;
const RATE = 0.25;
/** The peer is asked for trees up to this size: its time grows with the square of the longest path. */
const COMPARED = 100;

interface Answer {
  readonly seconds: number;
  readonly cost: number;
}

export const stockPlacement: Benchmark = {
  title: "Placing safety stock in trees of 100 and 1,000 stages",
  run: async () => {
    const measures: Measure[] = [];
    for (const size of [100, 1000]) {
      const { stages, arcs } = makeTree(size);
      const input = { stages, arcs, cycleServiceLevel: LEVEL, holdingRate: RATE };
      const seconds = await cheapest(3, () => guaranteedService(input));
      const { gap, cost } = guaranteedService(input);
      measures.push(
        { name: `${String(size)} stages, processor time`, value: seconds * 1000, unit: "ms" },
        { name: `${String(size)} stages, gap to the proved least`, value: gap, unit: "of it", budget: 0 },
      );
      if (size > COMPARED) continue;
      const answer = peer("python3", "placement.py", task(stages, arcs)) as Answer | null;
      if (!answer) continue;
      measures.push(
        { name: `${String(size)} stages, stockpyl against this`, value: answer.seconds / seconds, unit: "times" },
        {
          name: `${String(size)} stages, cost against stockpyl's`,
          value: cost / answer.cost,
          unit: "of it",
          budget: 1 + 1e-6,
        },
      );
    }
    return measures;
  },
};

/** A tree in which stages feed several and are fed by several: each new one joins an earlier one, at its left or right. */
function makeTree(size: number): { readonly stages: readonly Stage[]; readonly arcs: readonly Arc[] } {
  let state = 99;
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
  const arcs = Array.from({ length: size - 1 }, (_, at): Arc => {
    const [own, other] = [String(at + 1), String(Math.max(0, at - Math.floor(8 * next())))];
    return next() < 0.6 ? { from: own, to: other } : { from: other, to: own };
  });
  const giving = new Set(arcs.map(({ from }) => from));
  const stages = Array.from({ length: size }, (_, at): Stage => {
    const sink = !giving.has(String(at));
    return {
      name: String(at),
      leadTime: 1 + Math.floor(6 * next()),
      costAdded: 1 + Math.floor(40 * next()),
      demandMean: sink ? 50 : 0,
      demandSd: sink ? 5 + Math.floor(30 * next()) : 0,
      maximumServiceTime: sink ? 0 : null,
    };
  });
  return { stages, arcs };
}

function task(stages: readonly Stage[], arcs: readonly Arc[]) {
  const placed = guaranteedService({ stages, arcs, cycleServiceLevel: LEVEL, holdingRate: RATE }).stages;
  const [giving, taking] = [new Set(arcs.map(({ from }) => from)), new Set(arcs.map(({ to }) => to))];
  return {
    factor: normalQuantile(LEVEL),
    stages: stages.map(({ name, leadTime, demandSd }, at) => ({
      index: Number(name),
      leadTime,
      demandSd,
      holdingCost: (placed[at]?.cumulativeCost ?? 0) * RATE,
      source: !taking.has(name),
      sink: !giving.has(name),
    })),
    arcs: arcs.map(({ from, to }) => [Number(from), Number(to)]),
  };
}
