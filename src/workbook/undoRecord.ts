import type { Rect } from "./address";
import type { ExpectedRange } from "./expectedContent";
import type { Inverse } from "./inverse";
import type { WriteReceipt } from "./port";

/** A written sheet; `rects` null means the whole sheet is ours. */
export interface WrittenSheet {
  /** Empty while Excel has not told it. */
  readonly sheetId: string;
  readonly name: string;
  readonly rects: readonly Rect[] | null;
  /** What the sheet held right after the write; empty while the write is under way. */
  readonly fingerprint: string;
  readonly expected: readonly ExpectedRange[];
}

/** A write and the way back from it. */
export interface UndoRecord {
  readonly version: 2;
  readonly receipt: WriteReceipt;
  readonly steps: readonly Inverse[];
  readonly written: readonly WrittenSheet[];
}

/** A record as it is kept: without what the overwritten sheets held, which is in parts of its own. */
export interface RecordEntry {
  readonly record: UndoRecord;
  /** Number of parts that hold the snapshots. */
  readonly parts: number;
  /** Characters of all of it. */
  readonly size: number;
}

/** What was under way: kept in the workbook from before the first change until after the last. */
export interface Unfinished {
  readonly doing: "write" | "undo";
  /** ISO date and time. */
  readonly since: string;
  /** Which device it is that does it. */
  readonly owner: string;
  readonly entry: RecordEntry;
}
