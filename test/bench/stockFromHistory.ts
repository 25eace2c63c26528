import { safetyStockFromHistory } from "../../src/engine/inventory/safetyStockFromHistory";
import { mean } from "../../src/engine/statistics/mean";
import { sampleSd } from "../../src/engine/statistics/sampleSd";
import { makeDemand } from "./makeDemand";
import { type Benchmark, cheapest } from "./measure";

const ITEMS = 100_000;
const PERIODS = 36;

export const stockFromHistory: Benchmark = {
  title: "Safety stock straight from history, 100,000 items over 36 periods",
  run: async () => {
    const demand = makeDemand(ITEMS, PERIODS);
    let sum = 0;
    const least = await cheapest(3, () => {
      for (const history of demand) sum += mean(history) + 1.645 * sampleSd(history) * Math.SQRT2;
    });
    const stock = (distribution: "auto" | "bootstrap", items: readonly number[][]) => (): void => {
      for (const history of items)
        sum += safetyStockFromHistory({ demand: history, serviceLevel: 0.95, leadTime: 2, distribution }).safetyStock;
    };
    const auto = await cheapest(2, stock("auto", demand));
    const drawn = await cheapest(1, stock("bootstrap", demand.slice(0, ITEMS / 100)));
    if (!(sum > 0)) throw new Error("The stock is empty.");
    return [
      { name: "mean and deviation only, processor time", value: least * 1000, unit: "ms" },
      { name: "distribution chosen by item, processor time", value: auto, unit: "s" },
      { name: "the same, in passes of mean and deviation", value: auto / least, unit: "passes", budget: 200 },
      { name: "resampled (bootstrap), an item", value: (drawn / (ITEMS / 100)) * 1000, unit: "ms" },
    ];
  },
};
