import type { ReportColumn } from "../../flows/report";
import { classColour, LOOK_CLASSES, SCALE } from "../classColours";
import { headingWidth } from "./heading";
import { numberFormat, shownLength } from "./numberFormat";
import type { SheetDraft } from "./sheetDraft";

/** Rows looked at for the width of a column. */
const WIDTH_SAMPLE = 400;
/** Longer texts are broken into narrower lines in tables of at most so many rows; in longer ones a row stays a line. */
const LONG_TEXT = 40;
const LINE = 34;
const MOST_HIGH_ROWS = 60;

interface ColumnPlace {
  /** Row of the heading. */
  readonly row: number;
  readonly column: number;
  /** Rows below the heading. */
  readonly count: number;
  /** Characters that the filter button takes. */
  readonly button: number;
}

/** Width, alignment, format, colours and choices of one column. */
export function dressColumn(draft: SheetDraft, part: ReportColumn, place: ColumnPlace): void {
  const { heading, type, values } = part;
  const { row, column, count, button } = place;
  const format = numberFormat(type, values);
  let longest = 0;
  for (const value of values.slice(0, WIDTH_SAMPLE)) longest = Math.max(longest, shownLength(value, format));
  const high = type === "text" && longest > LONG_TEXT && count <= MOST_HIGH_ROWS;
  draft.widen(column, Math.max(high ? LINE : longest, headingWidth(heading, button)));
  draft.addHeading(row, column, heading, button);
  align(draft, part, place, high);
  if (count === 0) return;
  colour(draft, part, place);
  offerChoices(draft, part, place);
}

/** Numbers stand at the right under their heading; texts keep a distance from the numbers to their left. */
function align(draft: SheetDraft, { type, values }: ReportColumn, place: ColumnPlace, high: boolean): void {
  const { row, column, count, button } = place;
  const above = { row, column, rowCount: 1, columnCount: 1 };
  const below = { row: row + 1, column, rowCount: count, columnCount: 1 };
  const indent = column === 0 ? 0 : 1;
  // Beside texts of several lines, values of one line stand in the middle.
  const low = count > 0 && count <= MOST_HIGH_ROWS;
  if (low) draft.areaLooks.push({ ...below, vertical: "center" });
  if (type === "class") {
    draft.areaLooks.push({ ...above, alignment: column === 0 ? "left" : "center" });
    if (count > 0) draft.areaLooks.push({ ...below, alignment: column === 0 ? "left" : "center" });
  } else if (type === "text") {
    draft.areaLooks.push({ ...above, alignment: "left", indent });
    if (count > 0) draft.areaLooks.push({ ...below, alignment: "left", indent, ...(high ? { wrap: true } : {}) });
    if (high) for (const [at, text] of values.entries()) draft.addText(row + 1 + at, column, String(text ?? ""));
  } else {
    // The button covers the right end of a heading, so the text ends before it.
    draft.areaLooks.push({ ...above, alignment: "right", indent: button > 0 ? 2 : 0 });
    if (count > 0) draft.areaLooks.push({ ...below, numberFormat: numberFormat(type, values) });
  }
}

function colour(draft: SheetDraft, { look }: ReportColumn, { row, column, count }: ColumnPlace): void {
  const area = { row: row + 1, column, rowCount: count, columnCount: 1 };
  if (look === "bar") draft.conditionalFormats.push({ ...area, kind: "bar", colour: SCALE.bar });
  else if (look === "scale")
    draft.conditionalFormats.push({ ...area, kind: "scale", low: SCALE.low, high: SCALE.high });
  else if (look) {
    const rules = LOOK_CLASSES[look].map((equals) => ({ equals, ...classColour(equals) }));
    draft.conditionalFormats.push({ ...area, kind: "text", rules });
  }
}

function offerChoices(draft: SheetDraft, { edit, heading }: ReportColumn, { row, column, count }: ColumnPlace): void {
  if (!edit) return;
  const rule =
    "choices" in edit
      ? { kind: "list" as const, values: edit.choices }
      : { kind: "decimal" as const, minimum: edit.minimum, maximum: edit.maximum };
  const message =
    "choices" in edit ? "Choose one of the list." : `A number from ${String(edit.minimum)} to ${String(edit.maximum)}.`;
  const area = { row: row + 1, column, rowCount: count, columnCount: 1 };
  draft.validations.push({ ...area, rule, title: heading.slice(0, 32), message });
}
