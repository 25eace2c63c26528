import { flagOr, oneOf } from "../../core/arguments";
import { invalidArgument } from "../../core/errors";
import { isHostObject } from "../../core/isHostObject";
import { pasteCells } from "../../core/pasteCells";
import { RangeAreasTarget } from "../../core/rangeAreasTarget";
import type { Place } from "../../core/readRange";
import { readRange } from "../../core/readRange";
import type { HostContext } from "../../core/hostContext";

/** Copies contents, looks or both, as pasting does; references of formulas move along. */
export function copyFrom(
  host: HostContext,
  target: Place,
  source: unknown,
  copyType: unknown,
  skipBlanks: unknown,
  transpose: unknown,
): void {
  const what = oneOf(copyType ?? "All", ["All", "Values", "Formats", "Formulas", "Link"]);
  const options = { what, skipBlanks: flagOr(skipBlanks, false), transpose: flagOr(transpose, false) };
  if (what === "Link" && options.transpose) throw invalidArgument();
  pasteCells(host, singleArea(host, target, source), target, options);
}

/** Several areas can be copied only one by one. */
function singleArea(host: HostContext, target: Place, source: unknown): Place {
  if (!isHostObject(source) || !(source.target instanceof RangeAreasTarget)) {
    return readRange(host, target.sheet, source ?? "");
  }
  const { sheet, areas } = source.target;
  const [rect, ...others] = areas;
  if (!rect || others.length > 0) throw invalidArgument("A range of several areas can't be copied.");
  return { sheet, rect };
}
