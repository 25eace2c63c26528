/** The name of what a request of the add-in changed, in the list of steps to undo. */
export const ADDIN_STEP = "Add-in";

/** Why there is nothing to undo in an Excel before ExcelApi 1.20. */
export const CLEARED_BY_ADDIN = "In this version of Excel, what an add-in writes cannot be undone.";
