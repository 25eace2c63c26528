import { createPaneRequests } from "../taskpane/state/paneRequests";
import { createExcelWorkbook } from "../workbook/excelWorkbook";
import { ownerOf } from "./owner";

/** One workbook and one mailbox for all entries of the page: pane, ribbon buttons, functions. */
export const workbook = createExcelWorkbook({ owner: ownerOf(() => window.localStorage) });
export const requests = createPaneRequests();
