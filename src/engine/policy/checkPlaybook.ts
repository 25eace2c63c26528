import { meetsCell, playbookCells } from "./playbook";
import type { Playbook, PlaybookCell } from "./playbook";

export interface PlaybookFault {
  readonly kind: "gap" | "overlap";
  readonly cell: PlaybookCell;
  /** 1-based rows that speak of the combination: none for a gap, several for an overlap. */
  readonly rows: readonly number[];
}

/**
 * Lists the combinations of keys that no row of a playbook speaks of (gaps) and those that several do (overlaps).
 *
 * @param playbook ours or one that users edited in their sheet
 * @returns the faults in the order of the combinations; nothing when the playbook is complete
 * @source DMN1.5
 * @example checkPlaybook({ id: "p", title: "P", keys: { class: ["A", "B"] }, fields: [], rows: [{ keys: { class: "A" }, values: {}, because: "", serves: "" }] }) // [{"kind": "gap", "cell": {"class": "B"}, "rows": []}]
 */
export function checkPlaybook(playbook: Playbook): PlaybookFault[] {
  return playbookCells(playbook.keys).flatMap((cell): PlaybookFault[] => {
    const rows = playbook.rows.flatMap((row, index) => (meetsCell(row, cell) ? [index + 1] : []));
    if (rows.length === 1) return [];
    return [{ kind: rows.length === 0 ? "gap" : "overlap", cell, rows }];
  });
}
