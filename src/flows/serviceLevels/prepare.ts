import type { MappedTable, Preparation, SettingValues, StepProgress } from "../define";
import { prepareInventory } from "../inventoryPolicy/prepare";
import type { PreparedInventory } from "../inventoryPolicy/prepared";
import type { Agreement } from "./agreements";
import { readAgreements } from "./agreements";

/** Items with their demand and what is known of them, and what customers were promised. */
export interface PreparedLevels extends PreparedInventory {
  readonly agreements: readonly Agreement[];
}

export function prepareLevels(
  tables: Readonly<Record<string, MappedTable>>,
  settings: SettingValues,
  onProgress?: StepProgress,
): Preparation<PreparedLevels> {
  const preparation = prepareInventory(tables, settings, onProgress);
  const { agreements, findings } = readAgreements(tables["agreements"]);
  return {
    ...preparation,
    prepared: { ...preparation.prepared, agreements },
    findings: [...preparation.findings, ...findings],
  };
}
