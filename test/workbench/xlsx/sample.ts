import { newChart } from "../../../src/workbench/model/chart";
import { cellError } from "../../../src/workbench/model/cellValue";
import { createTable } from "../../../src/workbench/model/createTable";
import { newValidation } from "../../../src/workbench/model/validation";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import type { Workbook } from "../../../src/workbench/model/workbook";
import { area, bench } from "../calc/bench";
import type { Bench } from "../calc/bench";

/** A workbook with something of everything a file keeps. */
export function sample(): Bench {
  const it = bench();
  it.workbook.renameSheet(it.sheet, "My stock");
  it.calc.register({
    name: "SEG.ABC",
    minimumArguments: 1,
    maximumArguments: 2,
    call: ([cells]) => (cells ?? []).map(() => ["A"]),
  });
  it.calc.register({ name: "SEG.ABC.MULTI", minimumArguments: 1, maximumArguments: 1, call: () => 1 });
  it.put(
    "A1",
    ["Item", "Units", "Cost", "Class"],
    ["<a> & 'b'", 10, 2.5, "A"],
    ["  b ", 20, 3, "B"],
    ["c", 30, 4, "C"],
  );
  const table = createTable(it.editor, it.sheet, area("A1:D4"), true, "Stock");
  table.style = "TableStyleLight9";
  it.put("F1", "=SUM(Stock[Units])", "=SEG.ABC(B2:B4)");
  it.put("G1", "=LET(x,B2,x*LAMBDA(n,n+1)(2))", "=SEG.ABC.MULTI(B2)", "=SUM(F2#)", "=@B2:B4", '=TEXT(B2,"0")', "=B2>5");
  it.put("H1", "=SORT(UNIQUE(B2:B4),1,-1)");
  it.put("I1", "=STDEV.S(B2:B4)", "=1/0");
  it.put("E2", "=[@Units]*Stock[[#This Row],[Cost]]");
  it.sheet.setValue(9, 0, cellError("#N/A"));
  it.sheet.setValue(10, 0, true);
  return it;
}

export function decorate(it: Bench): void {
  const { sheet, workbook } = it;
  sheet.patchStyle(area("A1:D1"), {
    bold: true,
    fill: "#217346",
    fontColor: "#FFFFFF",
    horizontal: "Center",
    wrap: true,
  });
  sheet.patchStyle(area("C2:C4"), { numberFormat: "#,##0.00 [$€-407]", locked: false, indent: 1, vertical: "Top" });
  sheet.patchStyle(area("B2:B4"), {
    italic: true,
    underline: true,
    fontName: "Arial",
    fontSize: 14,
    borders: { bottom: { style: "Continuous", weight: "Medium", color: "#FF0000" } },
  });
  sheet.patchStyle(area("K:K"), { numberFormat: "0.0%" });
  sheet.columnWidths.set(0, 96);
  sheet.rowHeights.set(2, 30);
  sheet.hiddenRows.add(12);
  sheet.hiddenColumns.add(9);
  sheet.frozen = { rows: 1, columns: 2 };
  sheet.showGridlines = false;
  sheet.tabColor = "#217346";
  sheet.merges = [area("A15:C16")];
  sheet.protection = { protected: true, options: { allowSort: true }, password: "" };
  sheet.pageLayout.orientation = "Landscape";
  sheet.pageLayout.titleRows = "1:1";
  sheet.pageLayout.printArea = "A1:D20";
  sheet.pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  sheet.pageLayout.headerFooter.centerFooter = "Page &P";
  sheet.hyperlinks.set("A20", { address: "https://example.org/?a=1&b=2", screenTip: "More" });
  sheet.conditionalFormats = [
    format("ContainsText", "D2:D4", { operator: "Contains", text: "A" }, 0, { fill: "#C6EFCE", fontColor: "#006100" }),
    format("CellValue", "B2:B4", { operator: "Between", formula1: "=5", formula2: "=$B$3" }, 1, { bold: true }),
    format("Custom", "A2:C4", { formula: "=$B2>15" }, 2, { fill: "#FFEB9C" }),
    format(
      "ColorScale",
      "C2:C4",
      {
        minimum: { type: "LowestValue", color: "#FFFFFF" },
        midpoint: { type: "Percentile", formula: "50", color: "#FFEB84" },
        maximum: { type: "HighestValue", color: "#63BE7B" },
      },
      3,
    ),
    format(
      "DataBar",
      "B2:B4",
      {
        minimum: { type: "LowestValue" },
        maximum: { type: "HighestValue" },
        dataBar: { color: "#638EC6", gradient: false, showValue: true },
      },
      4,
    ),
  ];
  const list = newValidation(area("D2:D500000"), { list: { inCellDropDown: true, source: "A,B,C" } });
  list.errorAlert = { showAlert: true, style: "Warning", title: "Class", message: "Use A, B or C" };
  const decimal = newValidation(area("C2:C4"), { decimal: { formula1: 0, formula2: "=$B$2", operator: "Between" } });
  sheet.validations = [list, decimal];
  const scope = workbook.addSheet("Notes");
  scope.visibility = "Hidden";
  workbook.names.push({ name: "Rate", formula: "=0.95", comment: "share of demand", visible: true, scope: null });
  scope.names.push({ name: "Local", formula: "='My stock'!$B$2:$B$4", comment: "", visible: false, scope });
  workbook.settings.set("mapping", { item: 1, texts: ["<a>"] });
  workbook.xmlParts.push({
    id: "{A0000000-0000-4000-8000-000000000009}",
    namespaceUri: "urn:x",
    xml: '<r xmlns="urn:x">1</r>',
  });
  workbook.properties.title = "Stock & cost";
  workbook.properties.custom.set("Reviewed", true).set("Share", 0.5).set("By", "me");
  sheet.charts.push(pareto(workbook));
}

function format(
  type: "ContainsText" | "CellValue" | "Custom" | "ColorScale" | "DataBar",
  address: string,
  rule: Bench["sheet"]["conditionalFormats"][number]["rule"],
  priority: number,
  look: Bench["sheet"]["conditionalFormats"][number]["format"] = {},
) {
  return { id: `cf${priority}`, type, range: area(address), rule, priority, format: look, stopIfTrue: priority === 0 };
}

function pareto(workbook: Workbook) {
  const chart = newChart(workbook.newId(), "Pareto", "ColumnClustered");
  chart.rect = { left: 200, top: 90, width: 400, height: 250 };
  chart.title = { text: "Units & share", visible: true };
  chart.altText = "Units by item";
  chart.extras = { "chart.format.fill.color": "#FFFFFF", "axes.category.tickLabelSpacing": 2 };
  chart.legend = { visible: true, position: "Bottom" };
  chart.axes.value = { visible: true, title: "Units", majorGridlines: true, minimum: 0 };
  chart.axes.category.title = "Item";
  chart.axes.secondaryValue = { visible: true, title: "Share", numberFormat: "0%", minimum: 0, maximum: 1 };
  const categories = "='My stock'!$A$2:$A$4";
  chart.series = [
    {
      name: "Units",
      nameReference: "='My stock'!$B$1",
      values: "='My stock'!$B$2:$B$4",
      categories,
      format: { fill: "#217346" },
      hasDataLabels: true,
      dataLabels: { numberFormat: "0", showValue: true, showCategoryName: false, position: "OutsideEnd" },
    },
    {
      name: "Share",
      values: "='My stock'!$C$2:$C$4",
      categories,
      type: "Line",
      axisGroup: "Secondary",
      format: { line: { color: "#C00000", weight: 2 } },
      hasDataLabels: false,
    },
  ];
  return chart;
}

export async function roundTrip(workbook: Workbook): Promise<Workbook> {
  return readXlsx(await writeXlsx(workbook), { knownFunctions: ["SEG.ABC", "SEG.ABC.MULTI"] });
}
