import { flows } from "../flows";
import { functionHelp } from "../functions/functionHelp";
import { VERSION } from "../functions/version";
import type { PaneServices } from "../taskpane/services";
import { loadSample } from "../taskpane/samples/loadSample";
import { openWorkerSession } from "../worker/openWorkerSession";
import { officeTheme } from "./officeTheme";
import { requests, workbook } from "./pane";

export function paneServices(): PaneServices {
  return {
    workbook,
    openSession: openWorkerSession,
    flows,
    functionHelp: functionHelp(),
    loadSample,
    requests,
    officeTheme,
    version: VERSION,
    now: () => new Date(),
  };
}
