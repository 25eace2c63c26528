import { createExcelWorkbook } from "../../../../src/workbook/excelWorkbook";
import type { Workbook } from "../../../../src/workbook/port";
import { registerSegFunctions } from "../../../../src/workbench/registerSegFunctions";
import { microsoft365 } from "../../../../src/workbench/protocol/hostProfile";
import type { HostProfile } from "../../../../src/workbench/protocol/hostProfile";
import { loadExcel } from "../../../../src/workbench/protocol/transport/loadExcel";
import { bench } from "../../../workbook/support";
import type { Bench } from "../../../workbook/support";

/** An Excel with an add-in in it whose pane can be reloaded. */
export interface Stage extends Omit<Bench, "book"> {
  /** The workbook as the add-in's present page sees it. */
  book: Workbook;
  /** The add-in's page of today was cut off, or the add-in left something undone. */
  pageGone: boolean;
  /** From now on Excel refuses requests and answers with more bytes; null for what it takes by itself. */
  readonly limitPayload: (bytes: number | null) => void;
  /** Another Office.js and an add-in that remembers nothing. */
  newPage(): void;
  /** The page starts anew, as after a reload, and looks for what was interrupted. */
  restart(): Promise<void>;
}

export function openStage(profile: HostProfile = microsoft365): Stage {
  const own = { ...profile };
  const first = bench({ profile: own });
  registerSegFunctions(first.calc);
  const stage: Stage = {
    ...first,
    pageGone: false,
    limitPayload: (bytes) => {
      own.payloadLimit = bytes ?? profile.payloadLimit;
    },
    newPage() {
      first.host.cut();
      Object.assign(globalThis, loadExcel(first.host));
      stage.book = createExcelWorkbook();
      stage.pageGone = false;
    },
    async restart() {
      stage.newPage();
      await stage.book.recover();
    },
  };
  first.host.onCut(() => {
    stage.pageGone = true;
  });
  return stage;
}
