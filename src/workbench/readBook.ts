import { functionHelp } from "../functions/functionHelp";
import type { Workbook } from "./model/workbook";
import { readXlsx } from "./xlsx/readXlsx";

/** A workbook file with the SEG functions by their names, however the file spells them. */
export function readBook(bytes: Uint8Array): Promise<Workbook> {
  return readXlsx(bytes, { knownFunctions: functionHelp().map(({ name }) => name) });
}
