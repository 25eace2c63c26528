import { capitalised } from "../format";
import type { ReportColumn, ReportSheet, RunPart, Scalar, TablePart } from "../report";
import type { ProfileResult } from "./classify";
import { CONSTRAINTS } from "./constraints";
import { LEAST_RECEIPTS } from "./receipts";
import { STAGES } from "./summary";
import type { Supply } from "./supply";
import { periodWord, valueHeading } from "./words";

/** Items whose demand and supply do not fit, worst first; null where there are none. */
export function mismatchSheet(result: ProfileResult, run: RunPart): ReportSheet | null {
  const { prepared, mismatched, mismatches, supply, patterns } = result;
  if (mismatched.length === 0) return null;
  const { sales, values, segments, items } = prepared;
  const column = (
    key: string,
    heading: string,
    type: ReportColumn["type"],
    of: (item: number) => Scalar | undefined,
  ): ReportColumn => ({ key, heading, type, values: mismatched.map((item) => of(item) ?? null) });
  const has = (heading: ReportColumn): readonly ReportColumn[] =>
    heading.values.some((value) => value !== null) ? [heading] : [];
  const of = (key: keyof Supply) => (item: number) => supply[item]?.[key];
  return {
    key: "mismatch",
    name: "Supply mismatch",
    title: "Where demand and supply do not fit",
    note:
      "Score = 100 × speed × difficulty. Speed: 1 less the share of value that the items before it make. Difficulty: the worst measure of supply, half on its cut and whole at twice the cut. " +
      "For slow items the difficulty is that of the minimum order alone.",
    parts: [
      {
        kind: "table",
        key: "mismatch",
        title: "Supply mismatch",
        freezeColumns: 1,
        columns: [
          column("item", "Item", "text", (item) => sales.keys[item]),
          { ...column("score", "Score (0 to 100)", "number", (item) => mismatches[item]?.score), look: "bar" },
          column("kind", "Mismatch", "text", (item) => mismatches[item]?.kind),
          { ...column("class", "Class", "class", (item) => segments[item]), look: "matrix" },
          column("pattern", "Demand pattern", "text", (item) => patterns[item]?.pattern),
          column("value", valueHeading(result), sales.revenue ? "money" : "number", (item) => values[item]),
          column(
            "mean",
            `Mean per ${periodWord(result, false)} (units)`,
            "number",
            (item) => prepared.profiles[item]?.mean,
          ),
          ...has(column("supplier", "Supplier", "text", (item) => items.texts.supplier?.[item])),
          ...has(column("leadTime", "Lead time (days)", "number", of("leadTime"))),
          ...has(column("leadTimeSd", "Lead time deviation (days)", "number", of("leadTimeSd"))),
          ...has(column("leadTimeP95", "95 % of receipts within (days)", "number", of("leadTimeP95"))),
          ...has(column("onTime", "Deliveries on time", "share", of("onTime"))),
          ...has(column("minimumOrder", "Minimum order (units)", "number", of("minimumOrder"))),
          ...has(
            column("minimumCover", `Minimum order (${periodWord(result)} of demand)`, "number", of("minimumCover")),
          ),
          ...has(column("complexity", "Complexity (1 to 5)", "number", of("complexity"))),
          ...has(column("importShare", "Imported share", "share", of("importShare"))),
          column("source", "Lead time from", "text", of("source")),
          column("reason", "Why", "text", (item) => mismatches[item]?.reason),
          column("intervention", "What to do", "text", (item) => mismatches[item]?.intervention),
        ],
      },
      run,
    ],
  };
}

interface SupplierRow {
  readonly name: string;
  readonly items: readonly number[];
}

/** Constraints of supply by supplier, most constrained value first; null where nothing is known of any. */
export function constraintSheet(result: ProfileResult, run: RunPart): ReportSheet | null {
  const { prepared, supply, mismatches } = result;
  if (mismatches.every(({ difficulty }) => difficulty === null)) return null;
  const { values, items } = prepared;
  const suppliers = items.texts.supplier;
  const groups = new Map<string, number[]>();
  for (const item of prepared.order) {
    if (mismatches[item]?.difficulty === null) continue;
    const name = suppliers?.[item] ?? (suppliers ? "not named" : "all items");
    const members = groups.get(name);
    if (members) members.push(item);
    else groups.set(name, [item]);
  }
  const valueAt = (members: readonly number[]) => members.reduce((sum, item) => sum + (values[item] ?? 0), 0);
  const difficulty = ({ items: members }: SupplierRow): number | null =>
    meanOf(members.map((item) => mismatches[item]?.difficulty ?? null));
  const rows = [...groups]
    .map(([name, members]): SupplierRow => ({ name, items: members }))
    .sort((a, b) => (difficulty(b) ?? 0) * valueAt(b.items) - (difficulty(a) ?? 0) * valueAt(a.items));
  const column = (
    key: string,
    heading: string,
    type: ReportColumn["type"],
    of: (row: SupplierRow) => Scalar,
  ): ReportColumn => ({ key, heading, type, values: rows.map(of) });
  const average = (key: "leadTime" | "leadTimeSd" | "onTime" | "complexity" | "importShare") => (row: SupplierRow) =>
    meanOf(row.items.map((item) => supply[item]?.[key] ?? null));
  return {
    key: "constraints",
    name: "Supply constraints",
    title: "What is hard about supply, by supplier",
    note: "Means over the items of a supplier of which the measure is known; blank where none is. The counts are items that reach the cut of each constraint and sell fast.",
    parts: [
      {
        kind: "table",
        key: "constraints",
        title: "Supply constraints",
        freezeColumns: 1,
        columns: [
          column("supplier", "Supplier", "text", ({ name }) => name),
          column("items", "Items", "integer", (row) => row.items.length),
          column("fast", "Fast items", "integer", (row) => row.items.filter((item) => mismatches[item]?.fast).length),
          column("value", valueHeading(result), prepared.sales.revenue ? "money" : "number", (row) =>
            valueAt(row.items),
          ),
          { ...column("difficulty", "Difficulty (0 to 1)", "number", difficulty), look: "bar" },
          column("leadTime", "Lead time (days)", "number", average("leadTime")),
          column("leadTimeSd", "Lead time deviation (days)", "number", average("leadTimeSd")),
          column("onTime", "Deliveries on time", "share", average("onTime")),
          column("complexity", "Complexity (1 to 5)", "number", average("complexity")),
          column("importShare", "Imported share", "share", average("importShare")),
          ...CONSTRAINTS.map(({ id, label }) =>
            column(id, label, "integer", (row) => row.items.filter((item) => isMet(result, item, id)).length),
          ),
        ],
      },
      ...(suppliers ? [stagesTable(result, rows)] : []),
      run,
    ],
  };
}

/** How many items of each supplier stand at each stage of life: the playbook says what the supplier owes there. */
function stagesTable({ prepared }: ProfileResult, rows: readonly SupplierRow[]): TablePart {
  return {
    kind: "table",
    key: "supplierStages",
    title: "Items by stage of life (what the supplier owes at each stage is in the playbook)",
    columns: [
      { key: "supplier", heading: "Supplier", type: "text", values: rows.map(({ name }) => name) },
      ...STAGES.map((stage): ReportColumn => ({
        key: stage.replaceAll(" ", "-"),
        heading: capitalised(stage),
        type: "integer",
        values: rows.map((row) => row.items.filter((item) => prepared.lives[item]?.stage === stage).length),
      })),
    ],
  };
}

/** Lead times as the goods received tell them; null where none were given. */
export function leadTimeSheet({ prepared }: ProfileResult, run: RunPart): ReportSheet | null {
  const { sales, leadTimes, items, order } = prepared;
  const rows = order.flatMap((item) => {
    const measured = leadTimes[item];
    return measured ? [{ item, measured }] : [];
  });
  if (rows.length === 0) return null;
  const column = (
    key: string,
    heading: string,
    type: ReportColumn["type"],
    of: (row: (typeof rows)[number]) => Scalar,
  ): ReportColumn => ({ key, heading, type, values: rows.map(of) });
  return {
    key: "leadTimes",
    name: "Lead times measured",
    title: "Lead times as goods were received",
    note: `Items with at least ${String(LEAST_RECEIPTS)} receipts. Give mean and deviation to the stock analyses instead of the planned lead time.`,
    parts: [
      {
        kind: "table",
        key: "leadTimes",
        title: "Lead times measured",
        freezeColumns: 1,
        columns: [
          column("item", "Item", "text", ({ item }) => sales.keys[item] ?? ""),
          column("receipts", "Receipts", "integer", ({ measured }) => measured.receipts),
          column("leadTime", "Lead time (days)", "number", ({ measured }) => measured.mean),
          column("leadTimeSd", "Lead time deviation (days)", "number", ({ measured }) => measured.sd),
          column("cv", "Deviation / lead time", "number", ({ measured }) =>
            measured.sd === null || !(measured.mean > 0) ? null : measured.sd / measured.mean,
          ),
          column("median", "Median (days)", "number", ({ measured }) => measured.median),
          column("p95", "95 % within (days)", "number", ({ measured }) => measured.p95),
          column("onTime", "Deliveries on time", "share", ({ measured }) => measured.onTime),
          column(
            "planned",
            "Lead time in the item data (days)",
            "number",
            ({ item }) => items.numbers.leadTime?.[item] ?? null,
          ),
        ],
      },
      run,
    ],
  };
}

function isMet({ mismatches }: ProfileResult, item: number, id: string): boolean {
  const found = mismatches[item];
  return found?.fast === true && found.met.some((one) => one.id === id);
}

function meanOf(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}
