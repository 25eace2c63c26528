import type { Finding, MappedTable, Preparation, SettingValues, StepProgress } from "../define";
import { counted } from "../format";
import { readItemData } from "../itemData/readItemData";
import { policyTable } from "../policyTable";
import type { OrderLines } from "../sales/orderLines";
import { readOrderLines } from "../sales/orderLines";
import { readSales } from "../sales/readSales";
import type { Sales } from "../sales/sales";
import { salesPeriod } from "../sales/salesPeriod";
import { segmentsOf } from "../segmentsOf";
import { readLayout } from "./layout";
import type { OrderShape, PreparedWarehouse } from "./prepared";

/** Sales, item data and locations joined. */
export function prepareWarehouse(
  tables: Readonly<Record<string, MappedTable>>,
  settings: SettingValues,
  onProgress?: StepProgress,
): Preparation<PreparedWarehouse> {
  const { policy, findings: policyFindings } = policyTable("warehouse", tables["playbook"]);
  const preparation = readSales(tables["sales"], settings, onProgress);
  const sales = preparation.prepared;
  const { data, findings } = readItemData(tables["items"], sales.keys);
  const lines = readOrderLines(tables["sales"], settings, sales);
  const {
    locations,
    today,
    zones,
    findings: layoutFindings,
  } = readLayout(tables["locations"], data, sales.lines ?? sales.quantity);
  const prepared: PreparedWarehouse = {
    ...{ sales, data, policy, locations, today, zones },
    period: salesPeriod(sales, settings),
    segments: segmentsOf(sales, data).segments,
    orders: lines && orderShape(lines, sales),
  };
  return {
    prepared,
    rows: preparation.rows,
    findings: [
      ...preparation.findings,
      ...findings,
      ...layoutFindings,
      ...missing(prepared, tables),
      ...policyFindings,
    ],
    summary: `${preparation.summary}; ${counted(locations.length, "location")}`,
  };
}

function orderShape({ count, orders, order, item }: OrderLines, { keys }: Sales): OrderShape {
  const perOrder = new Float64Array(orders);
  for (let line = 0; line < count; line++) perOrder[order[line] ?? 0] = (perOrder[order[line] ?? 0] ?? 0) + 1;
  const lines = keys.map(() => 0);
  const single = keys.map(() => 0);
  for (let line = 0; line < count; line++) {
    const at = item[line] ?? 0;
    lines[at] = (lines[at] ?? 0) + 1;
    if (perOrder[order[line] ?? 0] === 1) single[at] = (single[at] ?? 0) + 1;
  }
  return { orders: perOrder.reduce((sum, each) => sum + (each > 0 ? 1 : 0), 0), lines, single };
}

/** What the item data leave open, and what applies instead. */
function missing(
  { sales, data, today, locations }: PreparedWarehouse,
  tables: Readonly<Record<string, MappedTable>>,
): Finding[] {
  const items = sales.keys.length;
  const findings: Finding[] = [];
  const remark = (title: string, count: number, rule: string, setting?: string): void => {
    if (count === 0) return;
    findings.push({
      severity: "info",
      title,
      count,
      rule,
      ...(setting ? { setting } : {}),
      input: "items",
      places: [],
    });
  };
  const without = (values: readonly unknown[] | undefined): number =>
    sales.keys.filter((_, item) => (values?.[item] ?? null) === null).length;
  remark("Items without a volume", without(data.numbers.volume), "The volume of the settings.", "defaultVolume");
  remark("Items whose location is not known", without(today), "Today's way is the mean way of their zone.");
  if (!sales.lines) remark("Sales without lines", items, "Picks are worked out from the units.", "unitsPerPick");
  const measured = locations.filter(({ distance }) => distance !== null).length;
  const guess =
    (data.texts.location ?? tables["locations"])
      ? "Worked out from the codes: aisle, bay, level."
      : "Four places in a bay and twenty bays in an aisle are assumed.";
  remark("Locations without a distance", locations.length - measured, guess, "bayStep");
  const wrong = today.filter(
    (at, item) => at !== null && data.texts.zone?.[item] && locations[at]?.zone !== data.texts.zone[item],
  );
  remark("Items that lie in a location of another zone", wrong.length, "They move into their own zone.");
  return findings;
}
