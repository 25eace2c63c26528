import { fullAddress } from "../../../model/address";
import type { Rect } from "../../../model/address";
import { fields } from "../../core/arguments";
import { applyProperties } from "../../core/applyProperties";
import { invalidArgument, notImplemented } from "../../core/errors";
import { readMatrix } from "../../core/matrix";
import { RangeTarget } from "../../core/rangeTarget";
import { readProperties } from "../../core/readProperties";
import { rangeFormatObject } from "../format/rangeFormatObject";
import { rangeContents } from "./rangeContents";

/** What each cell (row, column) can be asked for besides its format. */
type Parts = Readonly<Record<string, (one: RangeTarget) => unknown>>;

const cellParts: Parts = {
  address: ({ sheet, rect }) => fullAddress(sheet.name, rect),
  addressLocal: ({ sheet, rect }) => fullAddress(sheet.name, rect),
  style: (one) => rangeContents["style"]?.get(one),
  hyperlink: (one) => rangeContents["hyperlink"]?.get(one),
};

const rowParts: Parts = {
  ...cellParts,
  rowIndex: ({ rect }) => rect.row,
  rowHidden: ({ sheet, rect }) => sheet.hiddenRows.has(rect.row),
};

const columnParts: Parts = {
  ...cellParts,
  columnIndex: ({ rect }) => rect.column,
  columnHidden: ({ sheet, rect }) => sheet.hiddenColumns.has(rect.column),
};

/** What belongs to the row or column of a cell, not to its look. */
const ofLines = ["rowHeight", "columnWidth", "useStandardHeight", "useStandardWidth"];

/** Looks of every cell, as asked for. Cells that look alike are read once, when only looks are asked for. */
export function getCellProperties(range: RangeTarget, options: unknown): unknown {
  const asked = fields(options);
  const formats = isAsked(asked["format"]) ? Object.keys(fields(asked["format"])) : [];
  const onlyLooks =
    Object.keys(asked).every((name) => name === "format" || name === "style") &&
    !formats.some((name) => ofLines.includes(name));
  const known = new Map<number, unknown>();
  return readMatrix(range, (row, column) => {
    const id = range.sheet.styleId(row, column);
    const before = onlyLooks ? known.get(id) : undefined;
    if (before !== undefined) return before;
    const one = part(range, { row, column, rows: 1, columns: 1 });
    const answer = readParts(one, asked, cellParts, "CellProperties");
    if (isAsked(asked["format"])) answer["format"] = formatOf(one, asked["format"]);
    known.set(id, answer);
    return answer;
  });
}

export function getRowProperties(range: RangeTarget, options: unknown): unknown {
  return lines(options, rows(range), rowParts, "RowProperties");
}

export function getColumnProperties(range: RangeTarget, options: unknown): unknown {
  return lines(options, columns(range), columnParts, "ColumnProperties");
}

export function setCellProperties(range: RangeTarget, given: unknown): void {
  const { row, column, rows: height, columns: width } = range.rect;
  const matrix = given as readonly (readonly unknown[])[];
  const fits = Array.isArray(given) && given.length === height;
  if (!fits || matrix.some((line) => !Array.isArray(line) || line.length !== width)) throw wrongSize();
  matrix.forEach((line, i) =>
    line.forEach((cell, j) => apply(part(range, { row: row + i, column: column + j, rows: 1, columns: 1 }), cell)),
  );
}

export function setRowProperties(range: RangeTarget, given: unknown): void {
  applyLines(given, rows(range));
}

export function setColumnProperties(range: RangeTarget, given: unknown): void {
  applyLines(given, columns(range));
}

function part({ host, sheet }: RangeTarget, rect: Rect): RangeTarget {
  return new RangeTarget(host, sheet, rect);
}

function rows(range: RangeTarget): RangeTarget[] {
  const rect = range.sheet.clip(range.rect);
  const whole = range.rect.columns;
  return Array.from({ length: rect.rows }, (_row, index) =>
    part(range, { ...rect, row: rect.row + index, rows: 1, columns: whole }),
  );
}

function columns(range: RangeTarget): RangeTarget[] {
  const rect = range.sheet.clip(range.rect);
  const whole = range.rect.rows;
  return Array.from({ length: rect.columns }, (_column, index) =>
    part(range, { ...rect, column: rect.column + index, columns: 1, rows: whole }),
  );
}

function lines(options: unknown, all: readonly RangeTarget[], parts: Parts, name: string): unknown {
  const asked = fields(options);
  return all.map((one) => {
    const answer = readParts(one, asked, parts, name);
    if (isAsked(asked["format"])) answer["format"] = formatOf(one, asked["format"]);
    return answer;
  });
}

function readParts(
  one: RangeTarget,
  asked: Readonly<Record<string, unknown>>,
  parts: Parts,
  name: string,
): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  for (const [wanted, value] of Object.entries(asked)) {
    if (wanted === "format" || !isAsked(value)) continue;
    const read = Object.hasOwn(parts, wanted) ? parts[wanted] : undefined;
    if (!read) throw notImplemented(`${name}.${wanted}`);
    answer[wanted] = read(one);
  }
  return answer;
}

function isAsked(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false;
}

function formatOf(one: RangeTarget, asked: unknown): unknown {
  return readProperties(rangeFormatObject(one), asked);
}

function applyLines(given: unknown, all: readonly RangeTarget[]): void {
  if (!Array.isArray(given) || given.length !== all.length) throw wrongSize();
  all.forEach((one, index) => apply(one, given[index]));
}

function apply(one: RangeTarget, given: unknown): void {
  const { host, sheet, rect } = one;
  for (const [name, value] of Object.entries(fields(given))) {
    if (value === undefined || value === null) continue;
    if (name === "format") applyProperties(rangeFormatObject(one), value);
    else if (name === "style" || name === "hyperlink") rangeContents[name]?.set?.(one, value);
    else if (name === "rowHidden" || name === "columnHidden") {
      const hidden = name === "rowHidden" ? sheet.hiddenRows : sheet.hiddenColumns;
      const line = name === "rowHidden" ? rect.row : rect.column;
      if (value === true) hidden.add(line);
      else hidden.delete(line);
      host.workbook.emit("dimensions", sheet);
    } else throw notImplemented(`SettableCellProperties.${name}`);
  }
}

function wrongSize(): Error {
  return invalidArgument("The array must be as large as the range.");
}
