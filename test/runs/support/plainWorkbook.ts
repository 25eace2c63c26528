import type { Block, Cell, Workbook, WritePlan, WriteReceipt } from "../../../src/workbook/port";
import type { Table } from "../../../src/flows/table";

/** As much of a workbook as a run needs: tables to read, plans to keep, memos. */
export function plainWorkbook(tables: Readonly<Record<string, Table>>) {
  const plans: WritePlan[] = [];
  const memos = new Map<string, string>();
  const absent = (): never => {
    throw new Error("A run must not need this.");
  };
  const read = (address: string): Promise<Block> => {
    const table = tables[address];
    if (!table) return Promise.reject(new Error(`There is nothing at ${address}.`));
    const columns = table.headings.map((heading, at): Cell[] => [heading, ...(table.columns[at] ?? [])]);
    return Promise.resolve({
      address,
      sheet: "Data",
      row: 1,
      column: 1,
      rowCount: table.rowCount + 1,
      columns,
      columnIndexes: columns.map((_, at) => at),
      hiddenRows: [],
      mergedAreas: [],
    });
  };
  const workbook: Workbook = {
    capabilities: absent,
    sources: absent,
    selection: absent,
    peek: absent,
    read,
    preview: absent,
    write: (plan) => {
      plans.push(plan);
      const receipt: WriteReceipt = { id: "1", title: plan.title, when: "", sheets: {}, tables: {}, cells: 0 };
      return Promise.resolve(receipt);
    },
    lastWrite: absent,
    undoLastWrite: absent,
    recover: absent,
    goTo: absent,
    enterFormula: absent,
    readMemo: (key) => Promise.resolve(memos.get(key) ?? null),
    writeMemo: (key, text) => {
      if (text === null) memos.delete(key);
      else memos.set(key, text);
      return Promise.resolve();
    },
    onSelectionChanged: absent,
    recalculateFunctions: absent,
  };
  return { workbook, plans, memos };
}
