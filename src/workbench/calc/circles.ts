import type { FormulaCell } from "./formulaCell";

/**
 * Follows which formulas lead back to themselves while they are computed (Tarjan's strongly connected components).
 * A circle is known as a whole when the formula it was entered by is done.
 */
export class Circles {
  /** Formulas being computed, each called for by the one before. */
  private readonly running: FormulaCell[] = [];
  /** The running ones and those already computed that lead back to one of them. */
  private readonly open: FormulaCell[] = [];
  private count = 0;

  get depth(): number {
    return this.running.length;
  }

  get top(): FormulaCell | undefined {
    return this.running.at(-1);
  }

  begin(cell: FormulaCell): void {
    cell.order = cell.lowest = ++this.count;
    cell.circular = false;
    cell.open = true;
    this.running.push(cell);
    this.open.push(cell);
  }

  /** The formula being computed reads one that is running or open: both are in a circle, and all in between. */
  meet(cell: FormulaCell): FormulaCell[] {
    const { top } = this;
    if (!top || !cell.open) return [];
    top.lowest = Math.min(top.lowest, cell.lowest);
    const between = this.running.slice(this.running.findIndex((item) => item.order >= cell.lowest));
    const found = between.filter((item) => !item.circular);
    for (const item of found) item.circular = true;
    return found;
  }

  /** A formula has its result. Gives the circle it closes, in the order of computation; most close none. */
  end(cell: FormulaCell): FormulaCell[] {
    this.running.pop();
    const { top } = this;
    if (top) top.lowest = Math.min(top.lowest, cell.lowest);
    if (cell.lowest < cell.order) return [];
    const members = this.takeFrom(cell);
    return cell.circular ? members : [];
  }

  /** A computation was put off: whatever is open above it is forgotten. Gives what else was already computed. */
  abandon(cell: FormulaCell): FormulaCell[] {
    this.running.pop();
    return this.takeFrom(cell).filter((item) => item !== cell);
  }

  private takeFrom(cell: FormulaCell): FormulaCell[] {
    const members = this.open.splice(this.open.lastIndexOf(cell));
    for (const member of members) member.open = false;
    return members;
  }
}
