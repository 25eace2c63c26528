import { createExcelWorkbook } from "../../../../src/workbook/excelWorkbook";
import type { Workbook } from "../../../../src/workbook/port";
import { registerSegFunctions } from "../../../../src/workbench/registerSegFunctions";
import type { HostProfile } from "../../../../src/workbench/protocol/hostProfile";
import { loadExcel } from "../../../../src/workbench/protocol/transport/loadExcel";
import { bench } from "../../../workbook/support";
import type { Bench } from "../../../workbook/support";

/** An Excel with an add-in in it whose pane can be reloaded. */
export interface Stage extends Omit<Bench, "book"> {
  /** The workbook as the add-in's present page sees it. */
  book: Workbook;
  /** The page starts anew, as after a reload: another Office.js and an add-in that remembers nothing. */
  restart(): Promise<void>;
}

export function openStage(profile?: HostProfile): Stage {
  const first = bench(profile && { profile });
  registerSegFunctions(first.calc);
  return {
    ...first,
    async restart() {
      first.host.cut();
      Object.assign(globalThis, loadExcel(first.host));
      this.book = createExcelWorkbook();
      await (this.book as unknown as { recover?: () => Promise<unknown> }).recover?.();
    },
  };
}
