import { throwIfCancelled } from "./cancellation";
import { cellsIn } from "./locate";
import { sizedRect } from "./planShape";
import type { ConditionalFormatPlan } from "./port";
import { supports } from "./runExcel";
import { settle, sheetFor } from "./writing";
import type { Writing } from "./writing";

/** Colours that follow the values. Hosts without conditional formats do without. */
export async function addRules(writing: Writing): Promise<void> {
  if (!supports("1.6")) return;
  throwIfCancelled(writing.options.signal);
  for (const plan of writing.plan.sheets) {
    const sheet = sheetFor(writing, plan);
    for (const rule of plan.conditionalFormats) addRule(cellsIn(sheet, sizedRect(rule)), rule);
  }
  await settle(writing);
}

function addRule(range: Excel.Range, plan: ConditionalFormatPlan): void {
  const formats = range.conditionalFormats;
  switch (plan.kind) {
    case "text":
      for (const { equals, fill, font } of plan.rules) {
        const { cellValue } = formats.add("CellValue");
        cellValue.rule = { formula1: `="${equals.replaceAll('"', '""')}"`, operator: "EqualTo" };
        cellValue.format.fill.color = fill;
        cellValue.format.font.color = font;
      }
      return;
    case "scale":
      formats.add("ColorScale").colorScale.criteria = {
        minimum: { type: "LowestValue", color: plan.low },
        maximum: { type: "HighestValue", color: plan.high },
      };
      return;
    case "bar": {
      const { dataBar } = formats.add("DataBar");
      dataBar.positiveFormat.fillColor = plan.colour;
      dataBar.positiveFormat.gradientFill = false;
      return;
    }
  }
}
