import { createWorkbench, type Workbench } from "../workbench/createWorkbench";
import type { Workbook } from "../workbench/model/workbook";
import { microsoft365 } from "../workbench/protocol/hostProfile";
import { RichApiHost } from "../workbench/protocol/richApiHost";
import { loadExcel } from "../workbench/protocol/transport/loadExcel";
import { registerSegFunctions } from "../workbench/registerSegFunctions";

/** Puts Microsoft's library over a workbook where the add-in's code expects it, with the SEG functions calculating. */
export function loadOffice(workbook: Workbook): Workbench {
  const bench = createWorkbench({ workbook });
  registerSegFunctions(bench.calc);
  const host = new RichApiHost(bench.workbook, bench.calc, bench.editor, microsoft365);
  Object.assign(globalThis, loadExcel(host));
  return bench;
}
