/** The name of what a request of the add-in changed, in the list of steps to undo. */
export const ADDIN_STEP = "Add-in";
