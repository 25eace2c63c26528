import { toA1 } from "../../../model/address";
import { cellValueType } from "../../../model/cellValue";
import type { Entry } from "../../../model/editor";
import { cellText } from "../../core/cellText";
import { fields, textOr } from "../../core/arguments";
import { invalidArgument } from "../../core/errors";
import type { Scalar } from "../../core/hostClass";
import { matrixToWrite, readMatrix } from "../../core/matrix";
import { outgoing } from "../../core/outgoing";
import type { RangeTarget } from "../../core/rangeTarget";
import { readRangeStyle, setRangeStyle } from "../style/rangeStyle";
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
  range.host.editor.enter(range.sheet, range.rect, entries, { source: "Local", trigger: "ThisLocalAddin" });
}

function entry(value: unknown): Entry {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument("The workbench takes numbers, texts and logical values, not rich cell values.");
}

function readHyperlink({ sheet, rect }: RangeTarget): unknown {
  return sheet.hyperlinks.get(toA1({ ...rect, rows: 1, columns: 1 })) ?? null;
}

function setHyperlink(range: RangeTarget, given: unknown): void {
  const { address, documentReference, screenTip, textToDisplay } = fields(given);
  range.host.editor.requireEditable(range.sheet, range.rect);
  range.sheet.hyperlinks.set(toA1({ ...range.rect, rows: 1, columns: 1 }), {
    ...(address === undefined ? {} : { address: textOr(address, "") }),
    ...(documentReference === undefined ? {} : { documentReference: textOr(documentReference, "") }),
    ...(screenTip === undefined ? {} : { screenTip: textOr(screenTip, "") }),
  });
  if (textToDisplay !== undefined && textToDisplay !== null) enter(range, textToDisplay);
}
