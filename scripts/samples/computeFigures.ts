/**
 * Computes the compact figures that the sample workbooks are built from, out of the full data sets in SEG_LAB.
 * Only the figures are part of the project: totals by item and month, by category and supplier, by customer group.
 *
 *     SEG_LAB=folder npx tsx scripts/samples/computeFigures.ts
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { orderFigures } from "./orderFigures";
import { retailFigures } from "./retailFigures";
import { supplyFigures } from "./supplyFigures";

const lab = process.env["SEG_LAB"];
if (!lab) throw new Error("Set SEG_LAB to the folder that holds the full data sets.");

const figures = { retail: retailFigures(lab), supply: supplyFigures(lab), orders: orderFigures(lab) };
for (const [name, value] of Object.entries(figures)) {
  writeFileSync(join(__dirname, "figures", `${name}.json`), `${JSON.stringify(value)}\n`);
}
