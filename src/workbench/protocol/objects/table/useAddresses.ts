import { fullAddress } from "../../../model/address";
import type { Sheet } from "../../../model/sheet";
import { formulaTokens, parseTableReference } from "../../../calc/formulaParser";
import type { FormulaToken } from "../../../calc/formulaParser";
import { resolveTable } from "../../../calc/references";
import type { OnTable } from "./onTable";

interface Found {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Before a table becomes plain cells: formulas that name it or its columns get addresses instead, as in Excel. */
export function useAddresses(target: OnTable): void {
  const { host, table } = target;
  const found: Found[] = [];
  for (const sheet of host.workbook.sheets) {
    const used = sheet.usedRange(true);
    if (!used) continue;
    sheet.forEachFormula(used, (text, row, column) => {
      const place = { sheet, row, column };
      const next = formulaTokens(text)
        .map((token) => addressOf(target, place, token) ?? token.text)
        .join("");
      if (next !== text) found.push({ ...place, text: next });
    });
  }
  for (const { sheet, row, column, text } of found) host.calc.setFormula(sheet, row, column, text);
  for (const name of [...host.workbook.names, ...host.workbook.sheets.flatMap((sheet) => sheet.names)]) {
    const place = { sheet: name.scope ?? table.sheet, row: 0, column: 0 };
    name.formula = formulaTokens(name.formula)
      .map((token) => addressOf(target, place, token) ?? token.text)
      .join("");
  }
  host.workbook.emit("names", { scope: null });
}

/** The address a piece of a formula stands for when it means this table, or null. */
function addressOf(
  { host, table }: OnTable,
  place: { readonly sheet: Sheet; readonly row: number; readonly column: number },
  token: FormulaToken,
): string | null {
  if (token.kind === "name") {
    return token.text.toLowerCase() === table.name.toLowerCase()
      ? fullAddress(table.sheet.name, table.bodyRange(), true)
      : null;
  }
  if (token.kind !== "table") return null;
  const reference = parseTableReference(token.text);
  if (!reference) return null;
  try {
    const { sheet, rect } = resolveTable(host.workbook, place, reference);
    const own = reference.table === "" ? sheet.tables.find((item) => item === table) : table;
    const named = reference.table === "" || reference.table.toLowerCase() === table.name.toLowerCase();
    return own && named && sheet === table.sheet ? fullAddress(sheet.name, rect, true) : null;
  } catch {
    // A reference that finds nothing stays as it is and goes on giving its error.
    return null;
  }
}
