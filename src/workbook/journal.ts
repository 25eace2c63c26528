import { applyInverse } from "./applyInverse";
import { describeInverse } from "./inverse";
import type { Inverse } from "./inverse";
import { WorkbookFault } from "./port";
import { runExcel } from "./runExcel";

/** All steps back of a write, known before its first change, and which of them are needed by now. */
export class Journal {
  private steps: Inverse[] = [];
  private readonly begun = new Set<number>();

  /** Adds a step that is not needed yet. */
  plan(step: Inverse): void {
    this.steps.push(step);
  }

  /** Marks steps as needed, right before the change they take back is sent: its answer may be lost. */
  begin(kind: Inverse["kind"], subject?: string): void {
    this.steps.forEach((step, index) => {
      if (step.kind === kind && (subject === undefined || subjectOf(step) === subject)) this.begun.add(index);
    });
  }

  /** Notes what Excel told since: names that sheets got, ids. */
  change(changed: (step: Inverse) => Inverse): void {
    this.steps = this.steps.map(changed);
  }

  get inverses(): readonly Inverse[] {
    return this.steps;
  }
  get needed(): readonly Inverse[] {
    return this.steps.filter((_step, index) => this.begun.has(index));
  }
}

function subjectOf(step: Inverse): string {
  switch (step.kind) {
    case "deleteName":
      return step.name;
    case "show":
    case "restoreSheet":
    case "deleteCharts":
      return step.sheetId;
    case "deleteSheets":
      return step.mark;
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
    `${fault.advice} SEG tries again when its pane is opened and before it writes again; else put these right by hand: ${things}.`,
    { cause: fault },
  );
}

/** Says that a failed write stands half done, because taking it back would lose what somebody did meanwhile. */
export function leftAlone(fault: WorkbookFault, changed: readonly string[]): WorkbookFault {
  const sheets = changed.map((name) => `"${name}"`).join(", ");
  return new WorkbookFault(
    fault.code,
    `${fault.message} Somebody worked on ${sheets} meanwhile, so what had been written was not taken back.`,
    "Copy what you want to keep to another sheet. Then open the home page of SEG's pane: it takes the half result back or leaves it, as you choose.",
    { cause: fault },
  );
}
