import type { Rect } from "../../model/address";
import type { ConditionalFormat } from "../../model/conditionalFormat";
import type { Sheet } from "../../model/sheet";
import { cutRules } from "../../calc/cutRules";

/** A sheet's conditional formats without some cells. Pieces of one format are kept as a group, the first with its id. */
export function cutFormats({ conditionalFormats, workbook }: Sheet, area: Rect): ConditionalFormat[] {
  return conditionalFormats.flatMap((format) => {
    const pieces = cutRules([format], area);
    if (pieces.length < 2) return pieces;
    const kept = { ...format.kept, group: format.kept?.["group"] ?? format.id };
    return pieces.map((piece, index) => ({ ...piece, kept, id: index === 0 ? format.id : workbook.newId() }));
  });
}
