import { auditStockPlan, planTerms } from "../../engine";
import type { AuditedQuantity, AuditRow, PlanTerms } from "../../engine";
import type { SettingValues } from "../define";
import { remembered } from "../remembered";
import { readSettings } from "../settings";
import { effectOf } from "./effect";
import type { Effect } from "./effect";
import type { PreparedAudit } from "./prepared";
import { QUANTITIES } from "./prepared";

export interface ColumnAudit {
  readonly quantity: AuditedQuantity;
  readonly values: readonly (number | null)[];
  readonly rows: readonly AuditRow[];
  readonly effects: readonly Effect[];
}
export interface AuditResult {
  readonly prepared: PreparedAudit;
  readonly settings: SettingValues;
  readonly terms: readonly PlanTerms[];
  readonly columns: readonly ColumnAudit[];
}

/** Looks into each column that the plan has. */
export function auditPlan(prepared: PreparedAudit, settings: SettingValues): AuditResult {
  const tolerance = readSettings(settings).number("tolerance");
  const { items, units } = prepared;
  const terms = remembered(prepared, "terms", [], () => items.map((item) => planTerms(item, units)));
  const columns = QUANTITIES.flatMap((quantity): ColumnAudit[] => {
    const values = prepared.values[quantity];
    if (!values) return [];
    const rows = remembered(prepared, quantity, [tolerance], () =>
      auditStockPlan({ quantity, items, values, units, tolerance }),
    );
    const effects = rows.map((row, at) => effectOf(quantity, values[at] ?? null, row.shouldBe, terms[at]));
    return [{ quantity, values, rows, effects }];
  });
  return { prepared, settings, terms, columns };
}
