import type { Report, ReportPart, ReportSheet, RunPart, TablePart } from "../../flows/report";
import type { NamePlan, PrintPlan, SheetPlan, WritePlan } from "../../workbook/port";
import { CHART, layChart } from "./layChart";
import { layMatrix } from "./layMatrix";
import { layRun } from "./layRun";
import { layTable } from "./layTable";
import type { TablePlace } from "./place";
import { columnLetters, dataReference, rowsOf } from "./place";
import { SheetDraft } from "./sheetDraft";
import { wrapped } from "./wrapped";

const NOTE_WIDTH = 110;

export interface LayoutOptions {
  /** Classes and policies as spilling formulas instead of values. */
  readonly live: boolean;
  /** Sheets to leave out, by key. Parts of the others that point at them are written as values. */
  readonly without?: readonly string[];
}

/** Turns what a run found into sheets: title, note, charts beside small tables, large tables below, run block at the end. */
export function layoutReport(report: Report, { live, without = [] }: LayoutOptions): WritePlan {
  const sheets = report.sheets.filter(({ key }) => !without.includes(key));
  const sketches = sheets.map(sketch);
  const places = new Map(sketches.flatMap(({ tables }) => tables.map((table) => [table.part.key, table])));
  const plans = sketches.map(({ sheet, tables, bandEnd, firstRow, runRow }): SheetPlan => {
    const draft = new SheetDraft();
    draft.ranges.push({ row: 0, column: 0, values: [[sheet.title]], formulas: false, style: "title" });
    const notes = wrapped(sheet.note ?? "", NOTE_WIDTH);
    if (notes.length > 0) {
      draft.ranges.push({ row: 1, column: 0, values: notes.map((line) => [line]), formulas: false, style: "note" });
    }
    for (const place of tables) {
      if (sheet.parts.filter(({ kind }) => kind !== "run").length > 1) {
        draft.ranges.push({
          row: place.row - 1,
          column: 0,
          values: [[place.part.title]],
          formulas: false,
          style: "label",
        });
      }
      layTable(draft, place, places, live);
    }
    let row = firstRow;
    for (const part of sheet.parts) if (part.kind === "matrix") row += layMatrix(draft, part, row, 0) + 1;
    let column = bandWidth(sheet) + 1;
    for (const part of sheet.parts) {
      // The table of a chart may stand on a sheet that was left out.
      if (part.kind === "chart" && places.has(part.table)) column = layChart(draft, part, places, firstRow, column);
    }
    const run = sheet.parts.find((part): part is RunPart => part.kind === "run");
    if (run) layRun(draft, run, runRow);
    const only = tables.length === 1 && bandEnd === firstRow ? tables[0] : undefined;
    return {
      key: sheet.key,
      name: sheet.name,
      target: { kind: "new" },
      ranges: draft.ranges,
      tables: draft.tables,
      charts: draft.charts,
      conditionalFormats: draft.conditionalFormats,
      validations: draft.validations,
      columnWidths: draft.widths(),
      rowHeights: draft.heights(),
      areaLooks: draft.areaLooks,
      freezeRows: only ? only.row + 1 : 0,
      freezeColumns: only?.part.freezeColumns ?? 0,
      gridlines: false,
      print: printPlan(draft, only, tables),
    };
  });
  const names = report.names.flatMap(({ name, table, column, comment }): NamePlan[] => {
    const place = places.get(table);
    return place ? [{ name, refersTo: `=${dataReference(place, column)}`, comment }] : [];
  });
  const show = plans[0]?.key;
  return { title: report.title, sheets: plans, names, ...(show !== undefined ? { show } : {}) };
}

/** Characters that a page holds beside each other at the smallest print that can be read without effort. */
const PAGE_CHARACTERS = 290;

/** One page wide as long as that can be read; then as many as are needed, with headings and first columns on each. */
function printPlan(draft: SheetDraft, only: TablePlace | undefined, tables: readonly TablePlace[]): PrintPlan {
  const width = draft.widths().reduce<number>((sum, _, column) => sum + draft.width(column), 0);
  const pagesWide = Math.max(1, Math.ceil(width / PAGE_CHARACTERS));
  const frozen = tables.reduce((most, { part }) => Math.max(most, part.freezeColumns ?? 0), 0);
  return {
    orientation: "landscape",
    pagesWide,
    ...(only ? { titleRows: `$${String(only.row + 1)}:$${String(only.row + 1)}` } : {}),
    ...(pagesWide > 1 && frozen > 0 ? { titleColumns: `$A:$${columnLetters(frozen - 1)}` } : {}),
  };
}

interface Sketch {
  readonly sheet: ReportSheet;
  readonly tables: readonly TablePlace[];
  /** First row below title and note. */
  readonly firstRow: number;
  /** First row below the band with small cross tables and charts. */
  readonly bandEnd: number;
  readonly runRow: number;
}

/** Rows of everything on a sheet, before anything is drawn, because formulas and charts point across sheets. */
function sketch(sheet: ReportSheet): Sketch {
  const firstRow = wrapped(sheet.note ?? "", NOTE_WIDTH).length + 2;
  const matrixRows = sheet.parts.reduce((sum, part) => sum + (part.kind === "matrix" ? part.rows.length + 3 : 0), 0);
  const chartRows = sheet.parts.some(({ kind }) => kind === "chart") ? CHART.rows + 1 : 0;
  const bandEnd = firstRow + Math.max(matrixRows, chartRows);
  const several = sheet.parts.filter(({ kind }) => kind !== "run").length > 1;
  let row = bandEnd;
  const tables = sheet.parts.filter(isTable).map((part): TablePlace => {
    const headingRow = several ? row + 1 : row;
    row = headingRow + Math.max(1, rowsOf(part)) + 2;
    return { sheet: sheet.key, part, row: headingRow, column: 0 };
  });
  return { sheet, tables, firstRow, bandEnd, runRow: row + 1 };
}

function isTable(part: ReportPart): part is TablePart {
  return part.kind === "table";
}

/** Columns that the cross tables of a sheet take; charts begin to the right of them. */
function bandWidth(sheet: ReportSheet): number {
  return sheet.parts.reduce(
    (most, part) => (part.kind === "matrix" ? Math.max(most, part.columns.length + 1) : most),
    -1,
  );
}
