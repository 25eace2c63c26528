import type { ReportColumn } from "./report";

/** Texts longer than this make a table hard to read when more columns follow. */
const LONG = 30;

/** The same columns with those of long texts at the end, so that the short ones stand together. */
export function longTextsLast(columns: readonly ReportColumn[]): ReportColumn[] {
  const isLong = ({ type, values }: ReportColumn): boolean =>
    type === "text" && values.some((value) => typeof value === "string" && value.length > LONG);
  return [...columns.filter((column) => !isLong(column)), ...columns.filter(isLong)];
}
