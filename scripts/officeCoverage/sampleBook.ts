import { readFileSync } from "node:fs";
import { createWorkbench } from "../../src/workbench/createWorkbench";
import { RichApiHost } from "../../src/workbench/protocol/richApiHost";
import { loadExcel } from "../../src/workbench/protocol/transport/loadExcel";
import type { LoadedExcel } from "../../src/workbench/protocol/transport/loadExcel";

export interface SampleBook extends LoadedExcel {
  readonly host: RichApiHost;
}

const kinds = [
  "CellValue",
  "ContainsText",
  "ColorScale",
  "DataBar",
  "Custom",
  "IconSet",
  "TopBottom",
  "PresetCriteria",
] as const;

type Step = (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown;

const steps: readonly Step[] = [
  (_context, sheet) => {
    sheet.getRange("A1:B4").values = [
      ["item", "value"],
      ["a", 3],
      ["b", 2],
      ["c", 1],
    ];
    sheet.getRange("D1").formulas = [["=SUM(B2:B4)"]];
  },
  (_context, sheet) => sheet.tables.add("A1:B4", true),
  (_context, sheet) => {
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"));
    chart.series.getItemAt(0).trendlines.add("Linear");
    chart.activate();
  },
  (_context, sheet) => kinds.map((kind) => sheet.getRange("B2:B4").conditionalFormats.add(kind)),
  (_context, sheet) => sheet.comments.add("A1", "one").replies.add("two"),
  (_context, sheet) => sheet.names.add("Here", sheet.getRange("A1")),
  (_context, sheet) => sheet.customProperties.add("key", "value"),
  (_context, sheet) => sheet.horizontalPageBreaks.add("A3"),
  (_context, sheet) => sheet.verticalPageBreaks.add("C1"),
  ({ workbook }) => workbook.settings.add("key", "value"),
  ({ workbook }) => workbook.customXmlParts.add("<a/>"),
  ({ workbook }) => workbook.properties.custom.add("key", "value"),
];

/** A workbook with one of everything, so that a walk through its objects meets every class the workbench knows. */
export async function sampleBook(): Promise<SampleBook> {
  const { workbook, calc, editor } = createWorkbench();
  const host = new RichApiHost(workbook, calc, editor);
  const library = loadExcel(host);
  for (const step of steps) await library.Excel.run(async (context) => made(context, step));
  return { ...library, host };
}

/** What the workbench refuses is left out: the walk will find that it is not there. */
async function made(context: Excel.RequestContext, step: Step): Promise<void> {
  step(context, context.workbook.worksheets.getItem("Sheet1"));
  try {
    await context.sync();
  } catch (error) {
    if ((error as OfficeExtension.Error).code !== "ApiNotImplementedInWorkbench") throw error;
  }
}

/** Names of classes in the workbench's definitions, to see that the walk met them all. */
export function definedClasses(sources: readonly string[]): string[] {
  const texts = sources.map((path) => readFileSync(path, "utf8"));
  return [
    ...new Set(texts.flatMap((text) => [...text.matchAll(/\bname: "([A-Z]\w+)"/g)].map(([, name]) => name ?? ""))),
  ];
}
