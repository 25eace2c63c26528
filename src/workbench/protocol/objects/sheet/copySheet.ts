import { fullAddress, MAX_COLUMNS, MAX_ROWS, quoteSheet, splitSheet } from "../../../model/address";
import { namedRange } from "../../../model/definedName";
import type { Sheet } from "../../../model/sheet";
import { Table } from "../../../model/table";
import { formulaTokens } from "../../../calc/formulaParser";
import { renamedFormula } from "../../../calc/rewriteFormula";
import type { HostContext } from "../../core/hostContext";

const everywhere = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** Makes a copy of a sheet, last in the workbook, with all that lies on it. What named the sheet names the copy. */
export function copySheet(host: HostContext, source: Sheet): Sheet {
  const { workbook } = host;
  host.settle();
  const copy = workbook.addSheet(freeName(host, source.name));
  copyLook(source, copy);
  copyRules(host, source, copy);
  const tables = copyTables(host, source, copy);
  copyNames(host, source, copy);
  const rewrite = (formula: string): string =>
    tables.reduce(
      (text, { before, after }) => renamedFormula(text, { kind: "table", before, after }),
      withOwnSheet(formula, source, copy),
    );
  source.forEachStyle(everywhere, (id, row, column) => copy.setStyleId(row, column, id));
  source.forEachValue(everywhere, (value, row, column) => {
    const spilled = source.spillAnchor(row, column);
    if (!spilled && source.formula(row, column) === undefined) copy.setValue(row, column, value);
  });
  source.forEachFormula(everywhere, (text, row, column) => host.calc.setFormula(copy, row, column, rewrite(text)));
  for (const chart of copy.charts) {
    for (const series of chart.series) {
      series.values = rewrite(series.values);
      series.categories = rewrite(series.categories);
      if (series.nameReference !== undefined) series.nameReference = rewrite(series.nameReference);
    }
  }
  for (const table of copy.tables) workbook.emit("table", { table, change: "added" });
  workbook.emit("names", { scope: copy });
  workbook.emit("sheetLook", copy);
  workbook.emit("dimensions", copy);
  return copy;
}

/** "Plan (2)", at most 31 characters long. */
function freeName({ workbook }: HostContext, name: string): string {
  const stem = name.replace(/ \(\d+\)$/, "");
  for (let n = 2; ; n++) {
    const ending = ` (${n})`;
    const wish = stem.slice(0, 31 - ending.length) + ending;
    if (!workbook.sheet(wish)) return wish;
  }
}

function copyLook(source: Sheet, copy: Sheet): void {
  copy.tabColor = source.tabColor;
  copy.showGridlines = source.showGridlines;
  copy.showHeadings = source.showHeadings;
  copy.frozen = { ...source.frozen };
  copy.standardWidth = source.standardWidth;
  copy.standardHeight = source.standardHeight;
  copy.merges = [...source.merges];
  copy.pageLayout = structuredClone(source.pageLayout);
  copy.protection = structuredClone(source.protection);
  for (const name of ["columnWidths", "rowHeights", "rowLevels", "columnLevels", "columnStyles"] as const) {
    for (const [line, value] of source[name]) copy[name].set(line, value);
  }
  for (const row of source.hiddenRows) copy.hiddenRows.add(row);
  for (const column of source.hiddenColumns) copy.hiddenColumns.add(column);
  for (const [key, value] of source.customProperties) copy.customProperties.set(key, value);
  for (const [place, link] of source.hyperlinks) copy.hyperlinks.set(place, { ...link });
}

function copyRules({ workbook }: HostContext, source: Sheet, copy: Sheet): void {
  const withId = <Item extends object>(item: Item): Item => ({ ...structuredClone(item), id: workbook.newId() });
  copy.conditionalFormats = source.conditionalFormats.map(withId);
  copy.charts = source.charts.map(withId);
  copy.validations = structuredClone(source.validations);
  copy.notes = structuredClone(source.notes);
  copy.comments = source.comments.map((comment) => ({ ...withId(comment), replies: comment.replies.map(withId) }));
  copy.autoFilter = structuredClone(source.autoFilter);
}

function copyTables({ workbook }: HostContext, source: Sheet, copy: Sheet): { before: string; after: string }[] {
  return source.tables.map((table) => {
    const after = freeTableName(workbook, table.name);
    const next = new Table(workbook.newId(), after, copy, table.range, table.hasHeaders);
    const { style, showBandedRows, showBandedColumns, highlightFirstColumn, highlightLastColumn } = table;
    const { showFilter, hasTotals, sort } = table;
    Object.assign(next, { style, showBandedRows, showBandedColumns, highlightFirstColumn, highlightLastColumn });
    Object.assign(next, { showFilter, hasTotals, sort, filter: new Map(table.filter) });
    next.columns = table.columns.map((column) => ({ ...column }));
    copy.tables.push(next);
    return { before: table.name, after };
  });
}

/** Excel appends a number: a copy of Items is Items2. */
function freeTableName(workbook: HostContext["workbook"], name: string): string {
  for (let n = 2; ; n++)
    if (!workbook.table(`${name}${n}`) && !workbook.definedName(`${name}${n}`)) return `${name}${n}`;
}

/** Names of the sheet come along, and names of the workbook that mean its cells get a twin that belongs to the copy. */
function copyNames({ workbook }: HostContext, source: Sheet, copy: Sheet): void {
  for (const name of source.names) {
    copy.names.push({ ...name, scope: copy, formula: withOwnSheet(name.formula, source, copy) });
  }
  for (const name of workbook.names) {
    const place = namedRange(workbook, name);
    if (place?.sheet !== source || copy.names.some((other) => other.name.toLowerCase() === name.name.toLowerCase()))
      continue;
    copy.names.push({ ...name, scope: copy, formula: `=${fullAddress(copy.name, place.rect, true)}` });
  }
}

/** References that name the copied sheet name the copy. */
function withOwnSheet(formula: string, source: Sheet, copy: Sheet): string {
  return formulaTokens(formula)
    .map((token) => {
      if (token.kind !== "reference") return token.text;
      const { sheet, a1 } = splitSheet(token.text);
      return sheet?.toLowerCase() === source.name.toLowerCase() ? `${quoteSheet(copy.name)}!${a1}` : token.text;
    })
    .join("");
}
