import { cellValueType } from "../../../model/cellValue";
import type { Entry } from "../../../model/editor";
import { byAddin } from "../../core/byAddin";
import { cellText } from "../../core/cellText";
import { invalidArgument } from "../../core/errors";
import type { Scalar } from "../../core/hostClass";
import { matrixToWrite, readMatrix } from "../../core/matrix";
import { outgoing } from "../../core/outgoing";
import { fromR1C1, toR1C1 } from "../../core/r1c1";
import type { RangeTarget } from "../../core/rangeTarget";
import { readRangeStyle, setRangeStyle } from "../style/rangeStyle";
import { readHyperlink, setHyperlink } from "./hyperlink";
import { numberFormatCategory } from "./numberFormatCategory";
import { setNumberFormat } from "./setNumberFormat";

/** Values, formulas, texts and number formats of the cells. */
export const rangeContents: Readonly<Record<string, Scalar<RangeTarget>>> = {
  values: { get: readValues, set: enter },
  formulas: { get: readFormulas, set: enter },
  formulasLocal: { get: readFormulas, set: enter, onRequest: true },
  valueTypes: {
    get: (range) => readMatrix(range, (row, column) => cellValueType(range.sheet.value(row, column))),
  },
  text: { get: (range) => readMatrix(range, (row, column) => cellText(range.sheet, row, column)) },
  numberFormat: { get: readNumberFormat, set: setNumberFormat },
  numberFormatLocal: { get: readNumberFormat, set: setNumberFormat, onRequest: true },
  hasSpill: {
    /** Null when only some of the cells belong to a spilled array. */
    get: ({ sheet, rect }) => {
      if (sheet.spillsIn(rect).length === 0) return false;
      const { row, column, rows, columns } = sheet.clip(rect);
      if (rows < rect.rows || columns < rect.columns) return null;
      for (let r = row; r < row + rows; r++) {
        for (let c = column; c < column + columns; c++) if (!sheet.spillAnchor(r, c)) return null;
      }
      return true;
    },
    onRequest: true,
  },
  style: { get: readRangeStyle, set: setRangeStyle, onRequest: true },
  formulasR1C1: { get: readR1C1, set: enterR1C1, onRequest: true },
  savedAsArray: { get: savedAsArray, onRequest: true },
  numberFormatCategories: {
    get: (range) =>
      readMatrix(range, (row, column) =>
        numberFormatCategory(range.sheet.style(row, column).numberFormat ?? "General"),
      ),
    onRequest: true,
  },
  /** The workbench has no linked data types. */
  linkedDataTypeState: { get: (range) => readMatrix(range, () => "None"), onRequest: true },
  hyperlink: { get: readHyperlink, set: setHyperlink, onRequest: true },
};

function readValues(range: RangeTarget): unknown {
  return readMatrix(range, (row, column) => outgoing(range.sheet.value(row, column)));
}

function readFormulas(range: RangeTarget): unknown {
  const { sheet } = range;
  return readMatrix(range, (row, column) => sheet.formula(row, column) ?? outgoing(sheet.value(row, column)));
}

function readNumberFormat(range: RangeTarget): unknown {
  return readMatrix(range, (row, column) => range.sheet.style(row, column).numberFormat ?? "General");
}

function enter(range: RangeTarget, given: unknown): void {
  const entries = matrixToWrite(range, given, entry);
  range.host.editor.enter(range.sheet, range.rect, entries, byAddin);
}

function entry(value: unknown): Entry {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument("The workbench takes numbers, texts and logical values, not rich cell values.");
}

function readR1C1(range: RangeTarget): unknown {
  const { sheet } = range;
  return readMatrix(range, (row, column) => {
    const formula = sheet.formula(row, column);
    return formula === undefined ? outgoing(sheet.value(row, column)) : toR1C1(formula, { row, column });
  });
}

function enterR1C1(range: RangeTarget, given: unknown): void {
  const { row, column } = range.rect;
  const entries = matrixToWrite(range, given, entry).map((line, i) =>
    line.map((value, j) => {
      if (typeof value !== "string" || !value.startsWith("=")) return value;
      const formula = fromR1C1(value, { row: row + i, column: column + j });
      if (formula === null) throw invalidArgument("A reference lies off the worksheet.");
      return formula;
    }),
  );
  range.host.editor.enter(range.sheet, range.rect, entries, byAddin);
}

/** Whether all cells belong to results kept as arrays; the workbench's arrays spill. */
function savedAsArray({ sheet, rect }: RangeTarget): boolean | null {
  let some = false;
  let all = true;
  const { row, column, rows, columns } = sheet.clip(rect);
  for (let r = row; r < row + rows; r++) {
    for (let c = column; c < column + columns; c++) {
      if (sheet.spillAnchor(r, c)) some = true;
      else all = false;
    }
  }
  return some ? (all ? true : null) : false;
}
