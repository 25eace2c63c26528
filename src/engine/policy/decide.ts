import { EngineError } from "../errors";
import { meetsCell } from "./playbook";
import type { Playbook, PlaybookCell, PlaybookRow } from "./playbook";

/**
 * The one row of a playbook that speaks of a combination of keys.
 *
 * @param playbook complete and without overlaps, see `checkPlaybook`
 * @param keys a value per key of the playbook, in any case
 * @throws EngineError shape: a key is missing; noSolution: no row or several rows speak of the combination
 * @source DMN1.5
 * @example decide({ id: "p", title: "P", keys: { class: ["A"] }, fields: [], rows: [{ keys: { class: "*" }, values: { days: 7 }, because: "", serves: "" }] }, { class: "a" }).values.days // 7
 */
export function decide(playbook: Playbook, keys: PlaybookCell): PlaybookRow {
  const cell: Record<string, string> = {};
  for (const name of Object.keys(playbook.keys)) {
    const value = keys[name];
    if (value === undefined)
      throw new EngineError("shape", name, `${name} is missing: playbook "${playbook.id}" decides by it`);
    cell[name] = value;
  }
  const rows = playbook.rows.filter((row) => meetsCell(row, cell));
  const [row] = rows;
  if (row && rows.length === 1) return row;
  const where = Object.entries(cell).map(([name, value]) => `${name} ${value}`);
  const what = rows.length === 0 ? "no row" : `${rows.length} rows`;
  const message = `playbook "${playbook.id}" has ${what} for ${where.join(", ")}: exactly one must speak of it`;
  throw new EngineError("noSolution", "playbook", message);
}
