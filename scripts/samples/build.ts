/** Builds the shipped samples from the figures: assets/samples/*.json for the pane and .xlsx for the workbench. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeXlsx } from "../../src/workbench/xlsx/writeXlsx";
import { categorySample } from "./categorySample";
import { costToServeSample } from "./costToServeSample";
import { type BulldozerFigures, networkSample } from "./networkSample";
import type { OrderFigures } from "./orderFigures";
import { productSample } from "./productSample";
import type { RetailFigures } from "./retailFigures";
import type { Sample } from "./sample";
import { sampleWorkbook } from "./sampleWorkbook";
import { stockPlan } from "./stockPlan/stockPlanSample";
import type { SupplyFigures } from "./supplyFigures";

const figures = (name: string): unknown => JSON.parse(readFileSync(join(__dirname, "figures", `${name}.json`), "utf8"));
const folder = join(__dirname, "..", "..", "assets", "samples");

const samples: Readonly<Record<string, Sample>> = {
  products: productSample(figures("retail") as RetailFigures),
  categories: categorySample(figures("supply") as SupplyFigures),
  costToServe: costToServeSample(figures("orders") as OrderFigures),
  network: networkSample(figures("bulldozer") as BulldozerFigures),
  stockPlan: stockPlan(figures("retail") as RetailFigures).sample,
};

async function build(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, sample] of Object.entries(samples)) {
    writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(sample)}\n`);
    writeFileSync(join(folder, `${name}.xlsx`), await writeXlsx(sampleWorkbook(sample)));
  }
}

void build();
