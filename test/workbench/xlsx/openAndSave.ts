import type { Workbook } from "../../../src/workbench/model/workbook";
import { PackageReader } from "../../../src/workbench/xlsx/package";
import { readXlsx } from "../../../src/workbench/xlsx/readXlsx";
import { writeXlsx } from "../../../src/workbench/xlsx/writeXlsx";
import { SPACE, fileOf } from "./fileOf";
import type { FileParts } from "./fileOf";
import { packageFaults, styleFaults } from "./packageFaults";

export const open = async (parts: FileParts): Promise<Workbook> => readXlsx(await fileOf(parts));
export const rows = (xml: string): FileParts => ({ sheets: [`<sheetData>${xml}</sheetData>`] });

/** Writes a workbook, checks the file, and gives its parts. */
export async function saved(workbook: Workbook): Promise<PackageReader> {
  const bytes = await writeXlsx(workbook);
  expect([...(await packageFaults(bytes)), ...(await styleFaults(bytes))]).toEqual([]);
  return PackageReader.open(bytes);
}
export const sheetXml = (file: PackageReader): string => file.text("xl/worksheets/sheet1.xml") ?? "";
export const styles = (inside: string) => ({
  path: "xl/styles.xml",
  content: `<styleSheet xmlns="${SPACE}">${inside}</styleSheet>`,
});
export const FONTS = '<fonts><font><sz val="10"/><name val="Arial"/><charset val="204"/></font></fonts>';
export const FILLS =
  '<fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>';
