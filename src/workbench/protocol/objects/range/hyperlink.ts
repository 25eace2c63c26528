import { toA1 } from "../../../model/address";
import { overlaps } from "../../../model/rectangles";
import { parseA1 } from "../../../model/address";
import type { Sheet } from "../../../model/sheet";
import { byAddin } from "../../core/byAddin";
import { cellText } from "../../core/cellText";
import { fields, textOr } from "../../core/arguments";
import { invalidArgument } from "../../core/errors";
import type { RangeTarget } from "../../core/rangeTarget";
import { requirePermission } from "../../core/requirePermission";

type Link = NonNullable<ReturnType<Sheet["hyperlinks"]["get"]>>;

/** The look of a link: that of Excel's cell style Hyperlink. */
const look = { fontColor: "#0563C1", underline: true } as const;

/** Null when the cells differ. */
export function readHyperlink({ sheet, rect }: RangeTarget): unknown {
  const area = sheet.clip(rect);
  const first = linkAt(sheet, area.row, area.column);
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      if (JSON.stringify(linkAt(sheet, row, column)) !== JSON.stringify(first)) return null;
    }
  }
  return first && { ...first, textToDisplay: cellText(sheet, area.row, area.column) };
}

/** A link may stand for several cells, as in files. */
function linkAt(sheet: Sheet, row: number, column: number): Link | null {
  if (sheet.hyperlinks.size === 0) return null;
  const cell = { row, column, rows: 1, columns: 1 };
  const own = sheet.hyperlinks.get(toA1(cell));
  if (own) return own;
  for (const [key, link] of sheet.hyperlinks) {
    const place = parseA1(key);
    if (place && overlaps(place, cell)) return link;
  }
  return null;
}

/** Every cell of the range becomes a link, and looks like one. Blank cells show the text, or else the target. */
export function setHyperlink(range: RangeTarget, given: unknown): void {
  const { host, sheet, rect } = range;
  const { address, documentReference, screenTip, textToDisplay } = fields(given);
  const link: Link = {
    ...optional("address", address),
    ...optional("documentReference", documentReference),
    ...optional("screenTip", screenTip),
  };
  const target = link.address ?? link.documentReference;
  if (target === undefined) throw invalidArgument("A link needs an address or a place in the document.");
  requirePermission(sheet, "allowInsertHyperlinks");
  host.editor.requireEditable(sheet, rect);
  const area = sheet.clip(rect);
  const shown = textOr(textToDisplay, "");
  for (let row = area.row; row < area.row + area.rows; row++) {
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cell = { row, column, rows: 1, columns: 1 };
      sheet.hyperlinks.set(toA1(cell), link);
      const blank = sheet.value(row, column) === null && sheet.formula(row, column) === undefined;
      const entry = shown === "" ? (blank ? target : null) : shown;
      if (entry !== null) host.editor.enter(sheet, cell, [[entry]], { ...byAddin, literalText: true });
    }
  }
  sheet.patchStyle(area, look);
  host.workbook.emit("style", { sheet, rect: area });
}

function optional(name: keyof Link, value: unknown): Link {
  return value === undefined || value === null || value === "" ? {} : { [name]: textOr(value, "") };
}
