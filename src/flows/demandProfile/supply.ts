import type { SettingReader } from "../settings";
import type { PlannedLaunch } from "./launches";
import type { PreparedProfile } from "./prepared";

/** How an item is supplied, as far as it is known; null where nothing says so. */
export interface Supply {
  readonly leadTime: number | null;
  readonly leadTimeSd: number | null;
  readonly leadTimeP95: number | null;
  readonly onTime: number | null;
  readonly minimumOrder: number | null;
  /** Minimum order against the mean demand of a period. */
  readonly minimumCover: number | null;
  readonly complexity: number | null;
  readonly importShare: number | null;
  /** Where the lead time comes from. */
  readonly source: string;
}

export function supplyOf(prepared: PreparedProfile, item: number, read: SettingReader): Supply {
  const { items, leadTimes, profiles } = prepared;
  const measured = leadTimes[item] ?? null;
  const given = (field: keyof typeof items.numbers): number | null => items.numbers[field]?.[item] ?? null;
  const listed = given("leadTime");
  const assumed = read.text("unknownLeadTime") === "assume" ? read.number("assumedLeadTime") : null;
  const minimumOrder = given("minimumOrder");
  const demand = profiles[item]?.mean ?? null;
  return {
    leadTime: measured?.mean ?? listed ?? assumed,
    leadTimeSd: measured?.sd ?? given("leadTimeSd"),
    leadTimeP95: measured?.p95 ?? null,
    onTime: measured?.onTime ?? given("supplierReliability"),
    minimumOrder,
    minimumCover: minimumOrder !== null && demand !== null && demand > 0 ? minimumOrder / demand : null,
    complexity: given("complexity"),
    importShare: given("importShare"),
    source: measured
      ? `${String(measured.receipts)} receipts`
      : listed !== null
        ? "item data"
        : assumed !== null
          ? "assumed"
          : "not known",
  };
}

/** The same for an item that is not sold yet, as far as its launch says. */
export function plannedSupply({ leadTime, minimumOrder, expected }: PlannedLaunch): Supply {
  return {
    ...{ leadTime, leadTimeSd: null, leadTimeP95: null, onTime: null, minimumOrder },
    minimumCover: minimumOrder !== null && expected !== null ? minimumOrder / expected : null,
    ...{ complexity: null, importShare: null },
    source: leadTime === null ? "not known" : "planned launch",
  };
}
