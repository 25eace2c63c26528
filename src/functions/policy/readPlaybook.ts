import type { Playbook, PlaybookRow } from "../../engine/index";
import { playbooks } from "../../playbooks/index";
import type { SheetTable, TableCell } from "../machine/tableArgument";

const REASONS = ["because", "serves"];
const shippedKeys = new Map(playbooks.flatMap(({ keys }) => Object.entries(keys)));

/**
 * A playbook as it stands in a sheet: key columns first (headed as in a shipped playbook, or else the first column
 * alone), then a column per field. A blank key means any value.
 */
export function readPlaybook({ headings, rows }: SheetTable): Playbook {
  const named = headings.findIndex((heading) => !shippedKeys.has(heading));
  const keyCount = Math.max(1, named < 0 ? headings.length : named);
  const keyNames = headings.slice(0, keyCount);
  const fields = headings.slice(keyCount).filter((heading) => !REASONS.includes(heading));
  const list = rows.map((cells): PlaybookRow => {
    const at = (heading: string): TableCell => cells[headings.indexOf(heading)] ?? null;
    const text = (heading: string) => String(at(heading) || "");
    return {
      keys: Object.fromEntries(keyNames.map((name) => [name, text(name).trim() || "*"])),
      values: Object.fromEntries(fields.flatMap((name) => (at(name) === null ? [] : [[name, plain(at(name))]]))),
      because: text("because"),
      serves: text("serves"),
    };
  });
  return {
    id: "in the sheet",
    title: "Playbook in the sheet",
    keys: Object.fromEntries(keyNames.map((name) => [name, keyValues(name, list)])),
    fields: fields.map((name) => ({ name, label: name, type: "text" })),
    rows: list,
  };
}

function plain(cell: TableCell): string | number {
  return typeof cell === "number" ? cell : String(cell ?? "");
}

/** The values that a key may take: those written in its column, and those of the shipped key of that name. */
function keyValues(name: string, rows: readonly PlaybookRow[]): readonly string[] {
  const written = rows.flatMap(({ keys }) => (keys[name] ?? "*").split(",").map((part) => part.trim()));
  return [...new Set([...written.filter((value) => value !== "*" && value !== ""), ...(shippedKeys.get(name) ?? [])])];
}
