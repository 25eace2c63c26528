import { createPaneRequests } from "../taskpane/state/paneRequests";
import { createExcelWorkbook } from "../workbook/excelWorkbook";

/** One workbook and one mailbox for all entries of the page: pane, ribbon buttons, functions. */
export const workbook = createExcelWorkbook();
export const requests = createPaneRequests();
