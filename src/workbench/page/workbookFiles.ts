import { Workbook } from "../model/workbook";
import { readBook } from "../readBook";

export function emptyWorkbook(): Workbook {
  return new Workbook("Book1.xlsx");
}

export async function readWorkbook(name: string, content: ArrayBuffer): Promise<Workbook> {
  const workbook = await readBook(new Uint8Array(content));
  workbook.name = name;
  return workbook;
}

export async function bytesOf(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be loaded (${response.status}).`);
  return response.arrayBuffer();
}
