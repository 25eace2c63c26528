import type { Finding, MappedTable } from "../define";
import { cellText } from "../read/cellText";
import { FindingList } from "../read/findings";
import { numberReader } from "../read/numberReader";

/** A promise to a customer. */
export interface Agreement {
  readonly customer: string;
  /** Item, class or letter; empty for everything. */
  readonly scope: string;
  readonly promised: number;
  /** Money a year for each percentage point below; null where none was agreed. */
  readonly penalty: number | null;
}

/** Reads the promises; 98 counts as 98 %. */
export function readAgreements(mapped: MappedTable | undefined): {
  agreements: readonly Agreement[];
  findings: readonly Finding[];
} {
  if (!mapped) return { agreements: [], findings: [] };
  const { table, mapping } = mapped;
  const list = new FindingList("agreements");
  const column = (role: string) => table.columns[mapping[role]?.[0] ?? -1] ?? [];
  const [promises, penalties] = [column("promised"), column("penalty")];
  const [promisedOf, penaltyOf] = [numberReader(promises), numberReader(penalties)];
  const agreements: Agreement[] = [];
  for (const [row, cell] of column("customer").entries()) {
    const customer = cellText(cell);
    if (customer === "") continue;
    const written = promisedOf(promises[row] ?? null);
    const promised =
      written !== null && written > 1 && written <= 100 ? Number((written / 100).toPrecision(12)) : written;
    if (promised === null || !(promised > 0 && promised <= 1)) {
      list.meet("faulty", row, mapping["promised"]?.[0] ?? 0);
      continue;
    }
    const penalty = penaltyOf(penalties[row] ?? null);
    const scope = cellText(column("scope")[row]);
    agreements.push({ customer, scope, promised, penalty: penalty !== null && penalty >= 0 ? penalty : null });
  }
  const findings = list.list({
    faulty: {
      severity: "warning",
      title: "Agreements without a fill rate between 0 and 1",
      rule: "Left out: nothing can be held against them.",
    },
  });
  return { agreements, findings };
}
