import { callFunction } from "../../functions/callFunction";

/** Prints what SEG.VERSION gives in a cell. */
export function version(): Promise<number> {
  const outcome = callFunction("VERSION", []);
  process.stdout.write(`${"error" in outcome ? outcome.message : String(outcome[0]?.[0])}\n`);
  return Promise.resolve(0);
}
