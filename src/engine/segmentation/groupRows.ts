import { requireSameLength } from "../check";

/** Rows of one group, with the group's name as it is first written. */
export interface RowGroup {
  readonly group: string;
  readonly rows: Uint32Array;
}

/** The name of the only group where no groups are given. */
export const EVERYTHING = "all";

/**
 * Collects rows by group in order of first appearance. Names are compared as Excel compares text: without regard to
 * case and to blanks around them. Rows without a group belong nowhere.
 *
 * @param count number of rows
 * @param groups group per row, or nothing when all rows are one group
 * @throws EngineError shape: groups is not as long as the rows
 * @example groupRows(3, ["EU", "US", "eu "]).map((g) => g.group) // ["EU", "US"]
 */
export function groupRows(count: number, groups?: readonly (string | null)[]): RowGroup[] {
  if (groups === undefined) return [{ group: EVERYTHING, rows: Uint32Array.from({ length: count }, (_, row) => row) }];
  requireSameLength(groups.length, "groups", count, "values");
  const found = new Map<string, { group: string; rows: number[] }>();
  for (const [row, written] of groups.entries()) {
    const name = (written ?? "").trim();
    if (name === "") continue;
    const entry = found.get(name.toLowerCase());
    if (entry) entry.rows.push(row);
    else found.set(name.toLowerCase(), { group: name, rows: [row] });
  }
  return [...found.values()].map(({ group, rows }) => ({ group, rows: Uint32Array.from(rows) }));
}
