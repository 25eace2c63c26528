import type { Table } from "../../flows/table";
import type { Source, Workbook } from "../../workbook/port";
import { toTable } from "../toTable";

/** Rows read to recognise columns and to show sample values. */
const HEAD_ROWS = 100;

/** The headings of a range with the first rows below them. */
export async function readHead(workbook: Workbook, { address }: Pick<Source, "address">): Promise<Table> {
  return toTable(await workbook.peek(address, HEAD_ROWS));
}
