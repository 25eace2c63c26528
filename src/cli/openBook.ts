import { createWorkbench, type Workbench } from "../workbench/createWorkbench";
import { registerSegFunctions } from "../workbench/registerSegFunctions";
import { readBook } from "../workbench/readBook";
import { readFile } from "./readFile";

/** A workbench with the SEG functions, over a workbook file or an empty workbook. */
export async function openBook(path?: string): Promise<Workbench> {
  const bench = createWorkbench(path === undefined ? {} : { workbook: await readBook(readFile(path)) });
  registerSegFunctions(bench.calc);
  bench.calc.recalculate();
  await bench.calc.idle();
  return bench;
}
