import { bounding, contains } from "../model/rectangles";
import type { Sheet } from "../model/sheet";
import type { FormulaCell } from "./formulaCell";
import { Reference } from "./value";

const NOTHING: readonly Reference[] = [];

/** More references on one sheet than this are kept as the area around them. */
const MOST = 32;

/** Notes what formulas read beyond what their text tells, while they are computed one within the other. */
export class ReadsBeyond {
  private readonly open: { readonly cell: FormulaCell; found: Reference[] | null }[] = [];

  begin(cell: FormulaCell): void {
    this.open.push({ cell, found: null });
  }

  /** Gives the formula being computed when it was not known yet to read this. */
  note(reference: Reference): FormulaCell | null {
    const here = this.open.at(-1);
    if (!here || covers(here.cell.precedents, reference)) return null;
    const found = (here.found ??= []);
    if (covers(found, reference)) return null;
    found.push(reference);
    if (found.length > MOST) here.found = gathered(found);
    return covers(here.cell.found, reference) ? null : here.cell;
  }

  end(): readonly Reference[] {
    return this.open.pop()?.found ?? NOTHING;
  }
}

function covers(references: readonly Reference[], { sheet, rect }: Reference): boolean {
  for (const reference of references) if (reference.sheet === sheet && contains(reference.rect, rect)) return true;
  return false;
}

function gathered(references: readonly Reference[]): Reference[] {
  const areas = new Map<Sheet, Reference>();
  for (const reference of references) {
    const before = areas.get(reference.sheet);
    areas.set(
      reference.sheet,
      before ? new Reference(reference.sheet, bounding(before.rect, reference.rect)) : reference,
    );
  }
  return [...areas.values()];
}
