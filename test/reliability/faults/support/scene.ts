import { createExcelWorkbook } from "../../../../src/workbook/excelWorkbook";
import type { Stage } from "./stage";

/** A stage as an operation finds it, to which it can be put back as often as one likes. */
export interface Scene {
  readonly stage: Stage;
  /** Puts everything back, gives the add-in a fresh start and lets Excel work without trouble. */
  reset(): Promise<void>;
}

/** Everything done from now on is one step of the workbench's own undo; putting back is to undo it. */
export async function keepScene(stage: Stage): Promise<Scene> {
  const { workbook, host, calc } = stage;
  await stillness(stage);
  const { selection, calculationMode } = workbook;
  const parts = workbook.xmlParts.map((part) => ({ ...part }));
  const settings = new Map(workbook.settings);
  host.history.clear("Only what the operation does is taken back.");
  host.history.begin("Combination");
  return {
    stage,
    async reset() {
      await stillness(stage);
      host.faults.clear();
      stage.limitPayload(null);
      host.history.end();
      host.history.undo();
      host.history.clear("The next combination begins.");
      // What Excel's undo leaves alone.
      workbook.xmlParts = parts.map((part) => ({ ...part }));
      workbook.settings.clear();
      for (const [key, value] of settings) workbook.settings.set(key, value);
      workbook.calculationMode = calculationMode;
      workbook.select(selection.sheet, selection.rect);
      await calc.idle();
      if (stage.pageGone) stage.newPage();
      else stage.book = createExcelWorkbook();
      host.history.begin("Combination");
    },
  };
}

/** Requests that the add-in sends without waiting for them, such as the release of ranges, have been answered. */
async function stillness({ host, calc }: Stage): Promise<void> {
  await calc.idle();
  for (let still = 0; still < 3; still += 1) {
    const { requests } = host.meter;
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    if (host.meter.requests > requests) still = -1;
  }
}
