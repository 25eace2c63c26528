import { abc } from "../../src/engine/segmentation/abc";
import { xyz } from "../../src/engine/segmentation/xyz";
import { demandPattern } from "../../src/engine/demand/demandPattern";
import { makeDemand } from "./makeDemand";
import { type Benchmark, cheapest } from "./measure";

const ITEMS = 100_000;
const PERIODS = 36;

export const classification: Benchmark = {
  title: "ABC, XYZ and pattern of 100,000 items over 36 periods",
  run: async () => {
    const demand = makeDemand(ITEMS, PERIODS);
    const values = demand.map((row) => row.reduce((sum, value) => sum + value, 0));
    let total = 0;
    const pass = await cheapest(5, () => {
      for (const row of demand) for (const value of row) total += value;
    });
    const classes = await cheapest(5, () => abc({ values }));
    const variability = await cheapest(5, () => xyz({ demand }));
    const pattern = await cheapest(5, () => demand.map((row) => demandPattern({ demand: row })));
    const all = classes + variability + pattern;
    if (!(total > 0)) throw new Error("The demand is empty.");
    return [
      { name: "one pass over 3.6 million numbers, processor time", value: pass * 1000, unit: "ms" },
      { name: "ABC, 100,000 items", value: classes / pass, unit: "passes", budget: 30 },
      { name: "XYZ, 100,000 × 36", value: variability / pass, unit: "passes", budget: 30 },
      { name: "demand pattern, 100,000 × 36", value: pattern / pass, unit: "passes", budget: 30 },
      { name: "all three, processor time", value: all * 1000, unit: "ms" },
    ];
  },
};
