import { addressOf } from "./address";
import { protectedSheet } from "./faults";
import { FORMULA_CHARACTERS } from "./limits";
import { locate, rangeOf } from "./locate";
import { WorkbookFault } from "./port";
import { runExcel } from "./runExcel";

/** Puts one formula (en-US) into the first cell of the address; a filled cell only with consent. */
export async function enterFormula(
  address: string,
  formula: string,
  options: { overwrite?: boolean } = {},
): Promise<void> {
  if (!formula.startsWith("=") || formula.length > FORMULA_CHARACTERS) {
    throw new WorkbookFault(
      "notSupported",
      `This is not a formula Excel can take: ${formula.slice(0, 60)}`,
      `A formula begins with = and has at most ${FORMULA_CHARACTERS.toLocaleString("en")} characters.`,
    );
  }
  return runExcel("write", async (context) => {
    const place = await locate(context, address);
    const cell = rangeOf(context, place, { ...place.rect, rows: 1, columns: 1 }).load("formulas");
    const protection = context.workbook.worksheets.getItem(place.sheetId).protection.load("protected");
    const locked = cell.format.protection.load("locked");
    await context.sync();
    if (protection.protected && locked.locked) throw protectedSheet(place.sheet);
    if (cell.formulas[0]?.[0] !== "" && !options.overwrite) {
      const where = addressOf(place.sheet, { ...place.rect, rows: 1, columns: 1 });
      throw new WorkbookFault(
        "notConsented",
        `The cell ${where} is not empty, so the formula was not entered.`,
        "Select an empty cell and insert it there.",
      );
    }
    cell.formulas = [[formula]];
    await context.sync();
  });
}
