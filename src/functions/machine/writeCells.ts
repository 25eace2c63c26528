import { isGap } from "../../engine/index";
import type { RunContext } from "./define";
import { type Answer, CallFault, type Fault, isFault, makeFault } from "./fault";
import type { ItemPlan } from "./itemPlan";
import type { Result, ResultCell } from "./result";

type Rows = readonly (readonly Answer[])[];
/** What one row of the call came to: cells, nothing to say, or a fault. */
export type RowOutcome = readonly ResultCell[] | "empty" | Fault;

/** Nothing leaves a function but finite numbers, texts, truth values and faults. */
function toAnswer(cell: ResultCell | undefined): Answer {
  if (cell === null || cell === undefined) return "";
  if (typeof cell === "number") {
    if (!Number.isFinite(cell)) return makeFault("#N/A", "The result is too large or not defined for these numbers");
    return cell === 0 ? 0 : cell;
  }
  return isGap(cell) ? makeFault("#N/A", cell.gap) : cell;
}

export function writeFree(result: Result<unknown>, value: unknown, headers: boolean): Rows {
  const body = result.rows(value).map((row) => row.map(toAnswer));
  const table = headers && result.headings ? [result.headings(value), ...body] : body;
  if (table.length === 0 || table[0]?.length === 0) throw new CallFault("#N/A", "There is no row to show");
  return table;
}

/** One row per item; a result with one cell per item and no headings takes the shape of the range. */
export function writeItems(
  result: Result<unknown>,
  outcomes: readonly RowOutcome[],
  plan: ItemPlan,
  headings: readonly string[] | undefined,
): Rows {
  const width = result.width ?? headings?.length ?? widest(outcomes);
  const rows = outcomes.map((outcome): readonly Answer[] => {
    if (outcome === "empty") return Array<Answer>(width).fill("");
    return isFault(outcome) ? Array<Answer>(width).fill(outcome) : outcome.map(toAnswer);
  });
  if (headings) return [headings, ...rows];
  if (result.inTime && plan.down) return (rows[0] ?? []).map((cell) => [cell]);
  const [down, across] = plan.shape;
  if (width !== 1 || across === 1) return rows;
  return Array.from({ length: down }, (_, r) => rows.slice(r * across, (r + 1) * across).map((row) => row[0] ?? ""));
}

function widest(outcomes: readonly RowOutcome[]): number {
  return outcomes.reduce((width, row) => (Array.isArray(row) ? Math.max(width, row.length) : width), 1);
}

export function contextFor(indexes: readonly number[]): RunContext {
  return { places: indexes.map((index) => index + 1) };
}
