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
  const progress = { isSent: false };
  try {
    await runExcel("write", (context) => enter(context, address, formula, options.overwrite ?? false, sending));
  } catch (error) {
    // Excel may have done it, and only its answer was lost.
    if (!progress.isSent || !(await stands(address, formula))) throw error;
  }

  function sending(): void {
    progress.isSent = true;
  }
}

async function enter(
  context: Excel.RequestContext,
  address: string,
  formula: string,
  overwrite: boolean,
  sending: () => void,
): Promise<void> {
  const place = await locate(context, address);
  const cell = rangeOf(context, place, { ...place.rect, rows: 1, columns: 1 }).load("formulas");
  const protection = context.workbook.worksheets.getItem(place.sheetId).protection.load("protected");
  const locked = cell.format.protection.load("locked");
  await context.sync();
  if (protection.protected && locked.locked) throw protectedSheet(place.sheet);
  if (cell.formulas[0]?.[0] !== "" && !overwrite) {
    const where = addressOf(place.sheet, { ...place.rect, rows: 1, columns: 1 });
    throw new WorkbookFault(
      "notConsented",
      `The cell ${where} is not empty, so the formula was not entered.`,
      "Select an empty cell and insert it there.",
    );
  }
  cell.formulas = [[formula]];
  sending();
  await context.sync();
}

/** Whether the cell holds the formula. When Excel does not tell, it is better to say that something failed. */
async function stands(address: string, formula: string): Promise<boolean> {
  try {
    return await runExcel("read", async (context) => {
      const place = await locate(context, address);
      const cell = rangeOf(context, place, { ...place.rect, rows: 1, columns: 1 }).load("formulas");
      await context.sync();
      return plain(cell.formulas[0]?.[0]) === plain(formula);
    });
  } catch {
    return false;
  }
}

/** Excel writes names in capitals and drops spaces. */
function plain(formula: unknown): string {
  return String(formula).replace(/\s/g, "").toUpperCase();
}
