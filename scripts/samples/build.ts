/** Builds the shipped samples from the figures: assets/samples/*.json for the pane. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { categorySample } from "./categorySample";
import { costToServeSample } from "./costToServeSample";
import type { OrderFigures } from "./orderFigures";
import { productSample } from "./productSample";
import type { RetailFigures } from "./retailFigures";
import type { Sample } from "./sample";
import type { SupplyFigures } from "./supplyFigures";

const figures = <T>(name: string): T =>
  JSON.parse(readFileSync(join(__dirname, "figures", `${name}.json`), "utf8")) as T;
const folder = join(__dirname, "..", "..", "assets", "samples");

const samples: Readonly<Record<string, Sample>> = {
  products: productSample(figures<RetailFigures>("retail")),
  categories: categorySample(figures<SupplyFigures>("supply")),
  costToServe: costToServeSample(figures<OrderFigures>("orders")),
};

mkdirSync(folder, { recursive: true });
for (const [name, sample] of Object.entries(samples)) {
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(sample)}\n`);
}
