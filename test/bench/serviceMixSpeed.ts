import { fillRate } from "../../src/engine/inventory/fillRate";
import { serviceMix } from "../../src/engine/inventory/serviceMix/serviceMix";
import { type Benchmark, cheapest } from "./measure";

const ITEMS = 50_000;

export const serviceMixSpeed: Benchmark = {
  title: "Service level by item for 50,000 items under one total target",
  run: async () => {
    let state = 77;
    const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
    const column = (of: () => number): number[] => Array.from({ length: ITEMS }, of);
    const demandMean = column(() => 1 + 900 * next() ** 4);
    const demandSd = demandMean.map((mean) => mean * (0.2 + 1.5 * next()));
    const leadTime = column(() => 0.5 + 3 * next());
    const unitCost = column(() => 0.2 + 90 * next() ** 3);
    const orderQuantity = demandMean.map((mean) => mean * (0.5 + 3 * next()));
    const items = { demandMean, demandSd, leadTime, unitCost, orderQuantity };
    let sum = 0;
    const pass = await cheapest(3, () => {
      for (let item = 0; item < ITEMS; item++) {
        const [sd, lead, lot] = [demandSd[item] ?? 1, leadTime[item] ?? 1, orderQuantity[item] ?? 1];
        sum += fillRate({ safetyStock: sd, demandSd: sd, leadTime: lead, orderQuantity: lot });
      }
    });
    const mix = await cheapest(2, () => (sum += serviceMix({ ...items, target: 0.98 }).safetyStockValue));
    const { fillRate: reached, safetyStockValue } = serviceMix({ ...items, target: 0.98 });
    // The same fill rate for every item reaches the same total: what the mix must undercut.
    const flat = equalStock(items);
    if (!(sum > 0)) throw new Error("The mix is empty.");
    return [
      { name: "fill rate of every item once, processor time", value: pass * 1000, unit: "ms" },
      { name: "the best mix, processor time", value: mix, unit: "s" },
      { name: "the same, in passes over all fill rates", value: mix / pass, unit: "passes", budget: 12 },
      { name: "total fill rate reached, of 0.98", value: reached / 0.98, unit: "of it" },
      { name: "money, against one safety factor for all", value: safetyStockValue / flat, unit: "of it", budget: 1 },
    ];
  },
};

interface Items {
  readonly demandMean: readonly number[];
  readonly demandSd: readonly number[];
  readonly leadTime: readonly number[];
  readonly unitCost: readonly number[];
  readonly orderQuantity: readonly number[];
}

/** Money in safety stock with the one factor for all items that reaches 98 % of all units. */
function equalStock({ demandMean, demandSd, leadTime, unitCost, orderQuantity }: Items): number {
  const at = (factor: number) => {
    let [met, all, money] = [0, 0, 0];
    for (const [item, mean] of demandMean.entries()) {
      const [sd, lead, lot] = [demandSd[item] ?? 0, leadTime[item] ?? 0, orderQuantity[item] ?? 0];
      const stock = factor * sd * Math.sqrt(lead);
      met += mean * fillRate({ safetyStock: stock, demandSd: sd, leadTime: lead, orderQuantity: lot });
      all += mean;
      money += stock * (unitCost[item] ?? 0);
    }
    return { share: met / all, money };
  };
  let [low, high] = [0, 6];
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2;
    if (at(middle).share < 0.98) low = middle;
    else high = middle;
  }
  return at(high).money;
}
