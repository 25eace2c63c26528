/** A policy table as data: every combination of its keys is met by exactly one row. */
export interface Playbook {
  readonly id: string;
  readonly title: string;
  /** Key names with the values each may take, in the order in which a segment is written ("AX": abc, then xyz). */
  readonly keys: Readonly<Record<string, readonly string[]>>;
  readonly fields: readonly PlaybookField[];
  readonly rows: readonly PlaybookRow[];
}
export interface PlaybookField {
  readonly name: string;
  readonly label: string;
  readonly type: "text" | "choice" | "number" | "integer" | "share" | "money";
  readonly unit?: string;
  readonly choices?: readonly string[];
}
export interface PlaybookRow {
  /** A value per key: "A", several as "A,B", or "*" for any. */
  readonly keys: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, string | number>>;
  readonly because: string;
  /** Line of the mission that this row serves, e.g. "002 M4.4". */
  readonly serves: string;
}
/** One combination of key values. */
export type PlaybookCell = Readonly<Record<string, string>>;

/**
 * Every combination of the key values of a playbook, the last key running fastest.
 *
 * @example playbookCells({ abc: ["A", "B"], xyz: ["X"] }) // [{"abc": "A", "xyz": "X"}, {"abc": "B", "xyz": "X"}]
 */
export function playbookCells(keys: Playbook["keys"]): PlaybookCell[] {
  return Object.entries(keys).reduce<PlaybookCell[]>(
    (cells, [name, values]) => cells.flatMap((cell) => values.map((value) => ({ ...cell, [name]: value }))),
    [{}],
  );
}

/**
 * True when a row speaks of this combination; values are compared without regard to case.
 *
 * @example meetsCell({ keys: { abc: "A,B" }, values: {}, because: "", serves: "" }, { abc: "b" }) // true
 */
export function meetsCell(row: PlaybookRow, cell: PlaybookCell): boolean {
  return Object.entries(cell).every(([name, value]) => {
    const written = row.keys[name] ?? "*";
    return written.split(",").some((part) => part.trim() === "*" || sameText(part, value));
  });
}

/**
 * Compares text as Excel does: without regard to case and to blanks around it.
 *
 * @example sameText(" routine", "Routine") // true
 */
export function sameText(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
