import { byAddin } from "../../core/byAddin";
import type { RangeTarget } from "../../core/rangeTarget";
import { readRange } from "../../core/readRange";

/** Cuts the cells and pastes them with their first cell at that of the destination. References to them follow. */
export function moveTo(range: RangeTarget, destination: unknown): void {
  const { host, sheet, rect } = range;
  const to = readRange(host, sheet, destination ?? "");
  const { row, column } = to.rect;
  host.editor.move({ sheet, rect }, { sheet: to.sheet, rect: { ...rect, row, column } }, byAddin);
}
