import type { Workbook } from "../model/workbook";
import { writeXlsx } from "../xlsx/writeXlsx";

/** Writes a workbook as .xlsx and hands it to the browser as a download. Gives the file's name. */
export async function download(workbook: Workbook): Promise<string> {
  const bytes = await writeXlsx(workbook);
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const name = workbook.name.replace(/(\.xlsx)?$/i, ".xlsx");
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return name;
}
