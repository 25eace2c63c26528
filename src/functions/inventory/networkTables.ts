import type { Arc, Stage } from "../../engine/index";
import { CallFault } from "../machine/fault";
import { number, readKind, Refusal, text, wholeNumber } from "../machine/kind";
import type { SheetTable, TableCell } from "../machine/tableArgument";

const STAGE_COLUMNS = "name, leadTime, costAdded, demandMean, demandSd, maximumServiceTime";
const ARC_COLUMNS = "from, to and, where it is not 1, units";

/**
 * Stages and arcs from two tables, by the order of their columns. A blank or 0 as largest service time means "from
 * stock" for a stage with demand of its own or without customers; for the others nothing binds it.
 */
export function readNetwork(stages: SheetTable, arcs: SheetTable): { stages: readonly Stage[]; arcs: readonly Arc[] } {
  requireColumns("arcs", arcs, 2, 3, ARC_COLUMNS);
  requireColumns("stages", stages, 6, 6, STAGE_COLUMNS);
  const readArcs = filledRows("arcs", arcs, (row): Arc => {
    const units = row.number(2, "units");
    return { from: row.text(0, "from"), to: row.text(1, "to"), ...(units !== 0 && { units }) };
  });
  const suppliers = new Set(readArcs.map(({ from }) => from));
  return {
    arcs: readArcs,
    stages: filledRows("stages", stages, (row): Stage => {
      const name = row.text(0, "name");
      const demandMean = row.number(3, "demandMean");
      const demandSd = row.number(4, "demandSd");
      const latest = row.time(5, "maximumServiceTime");
      const inside = suppliers.has(name) && demandMean === 0 && demandSd === 0;
      return {
        name,
        leadTime: row.time(1, "leadTime") ?? 0,
        costAdded: row.number(2, "costAdded"),
        demandMean,
        demandSd,
        maximumServiceTime: inside && latest === 0 ? null : latest,
      };
    }),
  };
}

interface RowReader {
  readonly text: (column: number, name: string) => string;
  readonly number: (column: number, name: string) => number;
  /** Whole periods; null where the cell says that there is none. */
  readonly time: (column: number, name: string) => number | null;
}

/** Reads the rows that hold anything; faults name the row of the range. */
function filledRows<T>(argument: string, table: SheetTable, read: (row: RowReader) => T): readonly T[] {
  const rows = table.rows.flatMap((cells, i): T[] => {
    if (cells.every((cell) => cell === 0 || cell === null || cell === "")) return [];
    const refuse = (name: string, reason: string): never => {
      throw new CallFault("#VALUE!", `${argument}, row ${i + 2}: ${name} ${reason}`);
    };
    const value = (column: number, name: string, kind: typeof number): number | null => {
      const cell: TableCell = cells[column] ?? null;
      if (cell === null || cell === "") return null;
      const reading = readKind(kind, cell);
      if (reading instanceof Refusal) return refuse(name, reading.reason);
      return typeof reading === "number" ? reading : null;
    };
    return [
      read({
        text: (column, name) => {
          const reading = readKind(text, cells[column] ?? null);
          return typeof reading === "string" && reading !== "" ? reading : refuse(name, "is missing: write a name");
        },
        number: (column, name) => value(column, name, number) ?? 0,
        time: (column, name) => value(column, name, wholeNumber),
      }),
    ];
  });
  return rows;
}

function requireColumns(argument: string, { headings }: SheetTable, least: number, most: number, names: string): void {
  if (headings.length >= least && headings.length <= most) return;
  const message = `${argument} must have the columns ${names} under a heading row, got ${headings.length} columns`;
  throw new CallFault("#VALUE!", message);
}
