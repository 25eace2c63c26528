import type { Rect } from "../../model/address";
import type { CellValue } from "../../model/cellValue";
import { CellError } from "../../model/cellValue";
import type { Sheet } from "../../model/sheet";
import type { HostContext } from "./hostContext";

/** Writes values as they are, without reading texts as numbers or dates; errors stay errors, blanks clear. */
export function writeValues(
  host: HostContext,
  sheet: Sheet,
  rect: Rect,
  values: readonly (readonly CellValue[])[],
): void {
  const entries = values.map((line) => line.map((value) => (value instanceof CellError ? value.code : (value ?? ""))));
  host.editor.enter(sheet, rect, entries, { source: "Local", trigger: "ThisLocalAddin", literalText: true });
  values.forEach((line, i) =>
    line.forEach((value, j) => {
      if (value instanceof CellError) sheet.setValue(rect.row + i, rect.column + j, value);
    }),
  );
}
