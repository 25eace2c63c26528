import type { Area } from "../model/events";

export interface Figures {
  /** Filled cells. */
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
  readonly average: number | null;
}

/** What the status bar says about the selected cells. */
export function selectionFigures({ sheet, rect }: Area): Figures {
  let count = 0;
  let numbers = 0;
  let sum = 0;
  sheet.forEachValue(sheet.clip(rect), (value) => {
    count += 1;
    if (typeof value !== "number") return;
    numbers += 1;
    sum += value;
  });
  return { count, numbers, sum, average: numbers > 0 ? sum / numbers : null };
}
