import type { AuditedQuantity, AuditStatus } from "../../engine";
import { remembered } from "../remembered";
import type { AuditResult, ColumnAudit } from "./audit";

export interface MistakeTotal {
  readonly quantity: AuditedQuantity;
  readonly mistakes: readonly string[];
  readonly rows: number;
  /** Money tied up too much, and missing, both as positive amounts; rows without a cost are left out. */
  readonly tooMuch: number;
  readonly missing: number;
  /** Money a year: holding cost that could be spared, or orders of the wrong size. */
  readonly aYear: number;
  readonly confidence: number;
}
export interface ColumnTotal {
  readonly quantity: AuditedQuantity;
  readonly counts: Readonly<Record<AuditStatus, number>>;
  /** Rows that could be looked into, and the share of them that something explains. */
  readonly checked: number;
  readonly explained: number | null;
  readonly tooMuch: number;
  readonly missing: number;
  readonly aYear: number;
  readonly mistakes: readonly MistakeTotal[];
}

const NAMES: Readonly<Record<AuditedQuantity, readonly [one: string, many: string]>> = {
  safetyStock: ["safety stock", "safety stocks"],
  reorderPoint: ["reorder point", "reorder points"],
  orderQuantity: ["order quantity", "order quantities"],
};
export const quantityName = (quantity: AuditedQuantity): string => NAMES[quantity][0];
export const quantityNames = (quantity: AuditedQuantity): string => NAMES[quantity][1];
export const unitOf = ({ prepared }: AuditResult): string => (prepared.currency ? ` (${prepared.currency})` : "");

/** What was found in each column, mistakes by falling money and then by rows. */
export function columnTotals(result: AuditResult): readonly ColumnTotal[] {
  return remembered(result, "totals", [], () => result.columns.map(totalOf));
}

function totalOf(column: ColumnAudit): ColumnTotal {
  const { quantity, rows } = column;
  const counts: Record<AuditStatus, number> = { right: 0, mistake: 0, unexplained: 0, notChecked: 0, empty: 0 };
  const groups = new Map<string, number[]>();
  for (const [at, { status, mistakes }] of rows.entries()) {
    counts[status] += 1;
    if (status === "mistake") groups.set(mistakes.join("+"), [...(groups.get(mistakes.join("+")) ?? []), at]);
  }
  const checked = counts.right + counts.mistake + counts.unexplained;
  const wrong = [...rows.keys()].filter((at) => ["mistake", "unexplained"].includes(rows[at]?.status ?? ""));
  const mistakes = [...groups.values()].map((members): MistakeTotal => ({
    quantity,
    mistakes: rows[members[0] ?? 0]?.mistakes ?? [],
    rows: members.length,
    ...money(column, members),
    confidence: members.reduce((sum, at) => sum + (rows[at]?.confidence ?? 0), 0) / members.length,
  }));
  return {
    quantity,
    counts,
    checked,
    explained: checked > 0 ? (counts.right + counts.mistake) / checked : null,
    ...money(column, wrong),
    mistakes: mistakes.sort((a, b) => weight(b) - weight(a) || b.rows - a.rows),
  };
}

const weight = ({ tooMuch, missing }: MistakeTotal): number => tooMuch + missing;

function money({ quantity, effects }: ColumnAudit, members: readonly number[]) {
  let [tooMuch, missing, aYear] = [0, 0, 0];
  for (const at of members) {
    const effect = effects[at];
    tooMuch += Math.max(0, effect?.capital ?? 0);
    missing += Math.max(0, -(effect?.capital ?? 0));
    // Stock that is missing spares no money: it costs service.
    const yearly = effect?.aYear ?? 0;
    aYear += quantity === "orderQuantity" ? yearly : Math.max(0, yearly);
  }
  return { tooMuch, missing, aYear };
}
