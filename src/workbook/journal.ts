import { applyInverse } from "./applyInverse";
import { describeInverse } from "./inverse";
import type { Inverse } from "./inverse";
import { WorkbookFault } from "./port";
import { runExcel } from "./runExcel";

/** Steps back, noted before or right after each step forward. */
export class Journal {
  private readonly steps: Inverse[] = [];

  note(step: Inverse): void {
    this.steps.push(step);
  }
  get inverses(): readonly Inverse[] {
    return this.steps;
  }
}

/**
 * Takes all steps back, last first. Waits until a cell that is being edited is left: leaving half a result behind is
 * worse. A step that fails is tried once more and does not keep the others from being taken.
 */
export async function takeBack(steps: readonly Inverse[]): Promise<readonly Inverse[]> {
  const left: Inverse[] = [];
  for (const step of [...steps].reverse()) if (!(await tryTwice(step))) left.push(step);
  return left;
}

async function tryTwice(step: Inverse): Promise<boolean> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      await runExcel("undo", (context) => applyInverse(context, step), { delayForCellEdit: true });
      return true;
    } catch {
      // Tried again, then reported by the caller.
    }
  }
  return false;
}

/** Says what could not be taken back after a failed write. */
export function halfUndone(fault: WorkbookFault, left: readonly Inverse[]): WorkbookFault {
  const things = left.map(describeInverse).join(", ");
  return new WorkbookFault(
    fault.code,
    `${fault.message} Not everything could be taken back: ${things}.`,
    `${fault.advice} Then put these right by hand: ${things}.`,
    { cause: fault },
  );
}
