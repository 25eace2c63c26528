import type { PolicyTable } from "../policyTable";
import type { Sales } from "../sales/sales";

/** Demand and value per item, ready to be classified as often as a threshold moves. */
export interface PreparedProducts extends Sales {
  readonly policy: PolicyTable;
  /** Class that an item had in the run before, when its table was given. */
  readonly former?: ReadonlyMap<string, string>;
}
