import { parseA1, splitSheet } from "../../../model/address";
import { namedRange } from "../../../model/definedName";
import type { Area } from "../../../model/events";
import { overlaps } from "../../../model/rectangles";
import { formulaTokens, parseTableReference } from "../../../calc/formulaParser";
import type { FormulaToken } from "../../../calc/formulaParser";
import { resolveTable } from "../../../calc/references";
import type { Place } from "../../../calc/references";
import type { HostContext } from "../../core/hostContext";
import type { RangeTarget } from "../../core/rangeTarget";

/** The cells the formulas of a range name; what INDIRECT and OFFSET find is not among them. */
export function directPrecedents({ host, sheet, rect }: RangeTarget): Area[] {
  const found: Area[] = [];
  sheet.forEachFormula(sheet.clip(rect), (text, row, column) => {
    found.push(...namedCells(host, { sheet, row, column }, text));
  });
  return distinct(found);
}

/** The formulas that name a cell of the range. */
export function directDependents({ host, sheet, rect }: RangeTarget): Area[] {
  const found: Area[] = [];
  for (const other of host.workbook.sheets) {
    const used = other.usedRange(true);
    if (!used) continue;
    other.forEachFormula(used, (text, row, column) => {
      const reads = namedCells(host, { sheet: other, row, column }, text);
      if (reads.some((area) => area.sheet === sheet && overlaps(area.rect, rect))) {
        found.push({ sheet: other, rect: { row, column, rows: 1, columns: 1 } });
      }
    });
  }
  return found;
}

/** Follows from area to area until nothing new is found. */
export function allOf(start: RangeTarget, step: (area: Area) => readonly Area[]): Area[] {
  const found = new Map<string, Area>();
  const open: Area[] = [{ sheet: start.sheet, rect: start.rect }];
  for (let area = open.pop(); area; area = open.pop()) {
    for (const next of step(area)) {
      if (found.has(keyOf(next))) continue;
      found.set(keyOf(next), next);
      open.push(next);
    }
  }
  return [...found.values()];
}

function namedCells(host: HostContext, place: Place, formula: string): Area[] {
  return formulaTokens(formula).flatMap((token) => cellsOf(host, place, token) ?? []);
}

function cellsOf({ workbook }: HostContext, place: Place, token: FormulaToken): Area | null {
  if (token.kind === "reference") {
    const { sheet: name, a1 } = splitSheet(token.text);
    const sheet = name === null ? place.sheet : workbook.sheet(name);
    const rect = parseA1(a1);
    return sheet && rect ? { sheet, rect } : null;
  }
  if (token.kind === "name") {
    const { sheet: name, a1 } = splitSheet(token.text);
    const defined = workbook.definedName(a1, name === null ? place.sheet : workbook.sheet(name));
    if (defined) return namedRange(workbook, defined);
    const table = workbook.table(a1);
    return table ? { sheet: table.sheet, rect: table.bodyRange() } : null;
  }
  const reference = token.kind === "table" ? parseTableReference(token.text) : null;
  if (!reference) return null;
  try {
    const { sheet, rect } = resolveTable(workbook, place, reference);
    return { sheet, rect };
  } catch {
    // A reference to nothing reads nothing.
    return null;
  }
}

function distinct(areas: readonly Area[]): Area[] {
  return [...new Map(areas.map((area) => [keyOf(area), area])).values()];
}

function keyOf({ sheet, rect }: Area): string {
  return `${sheet.id} ${rect.row} ${rect.column} ${rect.rows} ${rect.columns}`;
}
