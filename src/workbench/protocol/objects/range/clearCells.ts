import { parseA1 } from "../../../model/address";
import type { Rect } from "../../../model/address";
import { overlaps } from "../../../model/rectangles";
import { oneOf } from "../../core/arguments";
import { byAddin } from "../../core/byAddin";
import { clearRules } from "../../core/clearRules";
import type { OnCells } from "../../core/onCells";
import { patchStyles } from "../../core/styles";

/** Clears contents, looks, both, or links, as Excel.ClearApplyTo says. Without a word it clears all. */
export function clearCells(cells: OnCells, applyTo?: unknown): void {
  const what = oneOf(applyTo ?? "All", [
    "All",
    "Contents",
    "Formats",
    "Hyperlinks",
    "RemoveHyperlinks",
    "ResetContents",
  ]);
  const { host, sheet, areas } = cells;
  for (const area of areas) {
    if (what === "Hyperlinks" || what === "RemoveHyperlinks") {
      host.editor.requireEditable(sheet, area);
      const linked = removeLinks(cells, area);
      if (what === "RemoveHyperlinks" && linked.length > 0) {
        patchStyles({ host, sheet, areas: linked }, { fontColor: null, underline: null });
      }
    } else {
      // The workbench has no checkboxes in cells: for all else ResetContents is the same as Contents.
      host.editor.clear(sheet, area, what === "ResetContents" ? "Contents" : what, byAddin);
      if (what === "All" || what === "Formats") clearRules(host, sheet, area, what);
      if (what === "All") removeLinks(cells, area);
    }
  }
}

/** Takes the links away that touch an area and gives their places. */
function removeLinks({ sheet }: OnCells, area: Rect): Rect[] {
  return [...sheet.hyperlinks.keys()].flatMap((key) => {
    const place = parseA1(key);
    if (!place || !overlaps(place, area)) return [];
    sheet.hyperlinks.delete(key);
    return [place];
  });
}
