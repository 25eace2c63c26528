import * as fc from "fast-check";
import { fill } from "./support";
import type { Bench } from "./support";

/** What a random workbook holds besides its cells; each part can be there or not. */
const PARTS = [
  "looks",
  "borders",
  "numberFormats",
  "namedStyles",
  "links",
  "widths",
  "hidden",
  "rules",
  "validations",
  "table",
  "chart",
  "names",
  "notes",
  "spill",
  "page",
  "mergedAside",
  "mergedInside",
  "protectedOther",
  "textFormulas",
] as const;
type Part = (typeof PARTS)[number];

export interface BookPlan {
  readonly cells: readonly (readonly (string | number | boolean | null)[])[];
  readonly parts: readonly Part[];
  /** Moves the parts about. */
  readonly row: number;
  readonly column: number;
}

const cell = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -9999, max: 9999 }) },
  // Excel knows no negative zero.
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0),
  fc.string({ maxLength: 5 }).map((text) => `'${text}`),
  fc.constantFrom<string | boolean | null>("=1/0", "=Other!B2*2", "=SUM(A1:B3)", "=Units", "#N/A", "'#N/A", true, null),
  fc.constantFrom("'00123", "'=not a formula", "12/31/2024", "''quoted", "50%"),
);

export const books: fc.Arbitrary<BookPlan> = fc.record({
  cells: fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { minLength: 8, maxLength: 8 }),
  parts: fc.subarray([...PARTS], { minLength: 4 }),
  row: fc.nat(5),
  column: fc.nat(3),
});

/** Fills the workbook as a user and other add-ins would. */
export async function build(b: Bench, { cells, parts, row, column }: BookPlan): Promise<void> {
  fill(
    b,
    cells.map((line) => [...line]),
  );
  await b.run(async (context) => {
    const other = context.workbook.worksheets.add("Other");
    other.getRange("A1:B3").formulas = [
      ["x", "=Sheet1!A1"],
      ["=SUM(Sheet1!A1:D9)", 7],
      ['=COUNTA(Sheet1!B:B)&" rows"', "=B2+1"],
    ];
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    for (const part of parts) add[part]({ context, sheet, other, row, column });
    sheet.activate();
    sheet.getRange("B3:C4").select();
    await context.sync();
  });
  b.editor.flush();
  await b.quiet();
}

interface Site {
  readonly context: Excel.RequestContext;
  readonly sheet: Excel.Worksheet;
  readonly other: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
}

function area({ sheet, row, column }: Site, rows: number, columns: number): Excel.Range {
  return sheet.getRangeByIndexes(row, column, rows, columns);
}

const add: Readonly<Record<Part, (site: Site) => void>> = {
  looks: (site) => {
    const { format } = area(site, 3, 2);
    format.fill.color = "#FFEE00";
    format.font.set({ bold: true, size: 14, underline: "Double", color: "#FF0000", name: "Arial" });
    format.horizontalAlignment = "Right";
    format.textOrientation = 45;
    const more = area({ ...site, column: site.column + 2 }, 4, 1).format;
    more.shrinkToFit = true;
    more.protection.locked = false;
    more.font.superscript = true;
    more.indentLevel = 2;
    more.wrapText = true;
  },
  borders: (site) => {
    for (const side of ["EdgeTop", "EdgeLeft", "EdgeRight", "InsideHorizontal", "DiagonalUp"] as const) {
      const line = area(site, 3, 3).format.borders.getItem(side);
      line.style = "Dash";
      line.weight = "Medium";
      line.color = "#336699";
    }
    area(site, 5, 1).format.borders.getItem("EdgeBottom").style = "Double";
  },
  numberFormats: (site) => {
    area(site, 2, 3).numberFormat = [
      ["0.0%", "@", "yyyy-mm-dd"],
      ["0.00", "@", "General"],
    ];
    site.sheet.getRange("E:E").format.font.italic = true;
  },
  namedStyles: (site) => {
    area(site, 1, 3).style = "Heading 1";
    area({ ...site, row: site.row + 2 }, 2, 2).style = "Good";
    area({ ...site, row: site.row + 2 }, 1, 1).format.font.bold = true;
  },
  links: (site) => {
    area(site, 1, 1).hyperlink = { address: "https://example.org/", screenTip: "there", textToDisplay: "out" };
    area({ ...site, row: site.row + 1 }, 1, 1).hyperlink = { documentReference: "Other!A1", textToDisplay: "in" };
  },
  widths: ({ sheet }) => {
    sheet.getRange("A:A").format.columnWidth = 120;
    sheet.getRange("C:C").format.columnWidth = 20;
    sheet.getRange("4:4").format.rowHeight = 40;
  },
  hidden: ({ sheet }) => {
    sheet.getRange("B:B").columnHidden = true;
    sheet.getRange("6:7").rowHidden = true;
  },
  rules: (site) => {
    const rule = area(site, 3, 2).conditionalFormats.add("CellValue");
    rule.cellValue.rule = { formula1: "=6", operator: "GreaterThan" };
    rule.cellValue.format.fill.color = "#00FF00";
    rule.cellValue.format.borders.getItem("EdgeBottom").style = "Continuous";
    rule.cellValue.format.borders.getItem("EdgeBottom").color = "#FF00FF";
    area(site, 4, 1).conditionalFormats.add("DataBar").dataBar.positiveFormat.fillColor = "#123456";
    site.sheet.getRange("A1:F60").conditionalFormats.add("ColorScale").colorScale.criteria = {
      minimum: { type: "LowestValue", color: "#FFFFFF" },
      maximum: { type: "HighestValue", color: "#0000FF" },
    };
    const custom = area(site, 2, 2).conditionalFormats.add("Custom");
    custom.custom.rule.formula = "=$A1>3";
    custom.custom.format.font.italic = true;
  },
  validations: (site) => {
    area(site, 4, 2).dataValidation.rule = { wholeNumber: { formula1: 0, formula2: 9, operator: "Between" } };
    const list = area({ ...site, column: site.column + 2 }, 2, 1).dataValidation;
    list.rule = { list: { inCellDropDown: true, source: "x,y" } };
    list.errorAlert = { showAlert: true, style: "Warning", title: "No", message: "Choose x or y." };
    list.ignoreBlanks = false;
  },
  table: ({ sheet }) => {
    sheet.getRange("H1:J4").values = [
      ["Item", "Units", "Twice"],
      ["a", 1, 2],
      ["b", 2, 4],
      ["c", 3, 6],
    ];
    const table = sheet.tables.add("H1:J4", true);
    table.name = "Stock";
    table.style = "TableStyleLight9";
    sheet.getRange("L1").formulas = [["=SUM(Stock[Units])"]];
  },
  chart: ({ sheet }) => {
    const chart = sheet.charts.add("ColumnClustered", sheet.getRange("A1:B4"), "Columns");
    chart.name = "Mine";
    chart.title.text = "My own chart";
  },
  names: ({ context, other }) => {
    const item = context.workbook.names.add("Units", "=Sheet1!$B$2:$B$4", "by hand");
    item.visible = false;
    other.names.add("Local", "=Other!$A$1");
  },
  notes: ({ context, row, column }) => {
    const places = [`Sheet1!${"ABCD"[column] ?? "A"}${row + 1}`, "Sheet1!K30"];
    for (const place of places) context.workbook.comments.add(place, `About ${place}`);
  },
  spill: ({ sheet }) => {
    sheet.getRange("F1:F9").clear("Contents");
    sheet.getRange("F2").formulas = [["=SEQUENCE(4)"]];
  },
  page: ({ sheet }) => {
    sheet.freezePanes.freezeRows(2);
    sheet.pageLayout.orientation = "Landscape";
    sheet.pageLayout.setPrintArea("A1:F20");
    sheet.showGridlines = false;
    sheet.tabColor = "#FF8800";
  },
  mergedAside: ({ sheet }) => sheet.getRange("L20:M21").merge(false),
  mergedInside: ({ sheet }) => sheet.getRange("A14:B14").merge(false),
  protectedOther: ({ other }) => other.protection.protect({ allowFormatCells: false }),
  textFormulas: (site) => {
    const one = area({ ...site, row: site.row + 1 }, 1, 1);
    one.numberFormat = [["General"]];
    one.formulas = [["=A9&1"]];
    one.numberFormat = [["@"]];
  },
};
