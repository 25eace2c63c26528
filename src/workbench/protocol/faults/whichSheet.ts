import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";

/** The sheet that was there first, or the one added last: what is read, and what is being written. */
export type WhichSheet = "first" | "newest";

export function whichSheet(workbook: Workbook, which: WhichSheet): Sheet {
  // Ids rise as sheets are added; their order in the workbook may be another.
  const byAge = [...workbook.sheets].sort((left, right) => (left.id < right.id ? -1 : 1));
  return (which === "first" ? byAge[0] : byAge.at(-1)) ?? workbook.active;
}
