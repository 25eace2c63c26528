import { bindAll } from "../functions/bindAll";
import { runLarge, startTimer } from "./largeCalls";
import { makeError } from "./makeError";

/** Registers the SEG functions. Nothing else stands in this entry, so that nothing else can keep them from working. */
if (typeof CustomFunctions !== "undefined") {
  bindAll((id, run) => CustomFunctions.associate(id, run), { makeError, runLarge, startTimer });
}
