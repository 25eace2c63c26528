import { type FunctionHelp, toHelp } from "./machine/help";
import { definitions } from "./registry";

/** Help on every SEG function, for the pane, the formula bar and the reference page. */
export function functionHelp(): readonly FunctionHelp[] {
  return definitions.map(toHelp);
}
