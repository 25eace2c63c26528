import type { Mapping } from "../../flows/define";
import type { Table } from "../../flows/table";
import { toTable } from "../../runs/toTable";
import { parseCells, splitAddress } from "../../workbook/address";
import type { Block, ReadOptions, Workbook } from "../../workbook/port";

/** A source as read: the columns that play a role, and what the user should know about the range. */
export interface ReadSource {
  readonly address: string;
  readonly head: Table;
  readonly block: Block;
}

/** True when a read that was made before holds every column that a mapping needs. */
export function holds(read: ReadSource, address: string, mapping: Mapping): boolean {
  return (
    read.address === address && wantedColumns(mapping).every((column) => read.block.columnIndexes.includes(column))
  );
}

/** Reads only the mapped columns: a wide sheet costs no more than the columns that are needed. */
export async function readSource(
  workbook: Workbook,
  address: string,
  head: Table,
  mapping: Mapping,
  options: ReadOptions,
): Promise<ReadSource> {
  const block = await workbook.read(address, { ...options, columnIndexes: wantedColumns(mapping) });
  return { address, head, block };
}

/** The table with every column in its place; those that were not read are empty. */
export function tableOf({ head, block }: ReadSource, skipHidden: boolean): Table {
  const columns = head.headings.map((_, column) => {
    const at = block.columnIndexes.indexOf(column);
    return block.columns[at] ?? [];
  });
  const headingRow = head.origin.firstRow - block.row - 1;
  const table = toTable({ ...block, columns, columnIndexes: columns.map((_, at) => at) }, { headingRow, skipHidden });
  return { ...table, headings: head.headings };
}

function wantedColumns(mapping: Mapping): number[] {
  return [...new Set(Object.values(mapping).flat())].sort((a, b) => a - b);
}

/** Rows of a source that are hidden, without the heading row. */
export function hiddenRowCount({ head, block }: ReadSource): number {
  const headingRow = head.origin.firstRow - block.row - 1;
  return block.hiddenRows.filter((row) => row > headingRow).length;
}

/** Whether merged areas reach below the heading, where only their first cell holds the value. */
export function hasMergedData({ head, block }: ReadSource): boolean {
  return block.mergedAreas.some((area) => {
    const rect = parseCells(splitAddress(area).cells);
    return rect !== null && rect.row + rect.rows >= head.origin.firstRow;
  });
}
