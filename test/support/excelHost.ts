import type { Sheet } from "../../src/workbench/model/sheet";
import { Calc } from "../../src/workbench/calc/calc";
import { Editor } from "../../src/workbench/model/editor";
import { Workbook } from "../../src/workbench/model/workbook";
import type { HostLocale } from "../../src/workbench/protocol/hostLocale";
import type { HostProfile } from "../../src/workbench/protocol/hostProfile";
import { microsoft365 } from "../../src/workbench/protocol/hostProfile";
import { RichApiHost } from "../../src/workbench/protocol/richApiHost";
import type { LoadedExcel } from "../../src/workbench/protocol/transport/loadExcel";
import { loadExcel } from "../../src/workbench/protocol/transport/loadExcel";

export interface ExcelHost extends LoadedExcel {
  readonly workbook: Workbook;
  readonly calc: Calc;
  readonly editor: Editor;
  readonly host: RichApiHost;
  /** The first sheet, "Sheet1". */
  readonly sheet: Sheet;
  /** Runs Excel.run with the real library. */
  readonly run: <Result>(batch: (context: Excel.RequestContext) => Promise<Result>) => Promise<Result>;
  /** Lets events and clean-up requests that are under way arrive. */
  readonly quiet: () => Promise<void>;
}

export interface ExcelHostOptions {
  readonly profile?: HostProfile;
  readonly locale?: HostLocale;
  /** Puts Excel and OfficeExtension where code under test expects them. */
  readonly global?: boolean;
}

/** A workbook behind the real Office.js library. */
export function excelHost(options: ExcelHostOptions = {}): ExcelHost {
  const profile = options.profile ?? microsoft365;
  const workbook = new Workbook();
  const calc = new Calc(workbook, { blankCells: profile.blankCells === "null" ? "empty" : "zero" });
  const editor = new Editor(workbook, calc);
  const host = new RichApiHost(workbook, calc, editor, profile, options.locale);
  const loaded = loadExcel(host);
  if (options.global === true) Object.assign(globalThis, loaded);
  const run: ExcelHost["run"] = (batch) => loaded.Excel.run(batch);
  return { ...loaded, workbook, calc, editor, host, sheet: workbook.active, run, quiet };
}

/** Each message takes a turn of the event loop; a few turns let an event and the request it causes through. */
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) {
    await new Promise((resolve) => {
      setTimeout(resolve, 1);
    });
  }
}
