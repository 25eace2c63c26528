import type { Workbook } from "../workbench/model/workbook";
import { readBook } from "../workbench/readBook";
import { readCsv } from "./csv/readCsv";
import { csvWorkbook } from "./csvWorkbook";
import { readFile } from "./readFile";
import { UsageError } from "./usage";

export const isWorkbookFile = (file: string): boolean => /\.xlsx$/i.test(file);

/** The workbook of a file; a text file becomes one with a single sheet, and what was recognised goes to `tell`. */
export async function openInput(file: string, tell: (note: string) => void): Promise<Workbook> {
  if (isWorkbookFile(file)) return await readBook(readFile(file));
  if (!/\.(csv|txt|tsv)(\.gz)?$/i.test(file)) throw new UsageError(`${file} is neither .xlsx nor .csv nor .csv.gz.`);
  const csv = readCsv(readFile(file));
  csv.notes.forEach(tell);
  return csvWorkbook(file, csv);
}
