import { bindAll } from "../functions/bindAll";
import { startWorker } from "../worker/startWorker";
import { createLargeCalls } from "./largeCalls";
import { makeError } from "./makeError";
import { startTimer } from "./startTimer";

/** No SEG function needs longer for what fits a sheet. */
const CALL_LIMIT = 60_000;
/** A call may also have to wait for those before it; after this the cell gives up. */
const WAIT_LIMIT = 5 * CALL_LIMIT;

/** Registers the SEG functions. Nothing else stands in this entry, so that nothing else can keep them from working. */
if (typeof CustomFunctions !== "undefined") {
  const runLarge = createLargeCalls(startWorker, CALL_LIMIT);
  bindAll((id, run) => CustomFunctions.associate(id, run), { makeError, runLarge, startTimer, timeLimit: WAIT_LIMIT });
}
