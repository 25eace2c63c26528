import type { Finding, MappedTable } from "../define";
import { cellText } from "../read/cellText";
import { FindingList } from "../read/findings";
import { numberReader } from "../read/numberReader";
import type { Driver } from "./prepared";

type Pools = Driver["pools"];

/** Cost pools by the driver column that they name; spelling is compared by letters and digits alone. */
export function costPools(
  pools: MappedTable | undefined,
  headings: readonly string[],
): { byDriver: ReadonlyMap<number, Pools>; findings: Finding[] } {
  const byDriver = new Map<number, Pools>();
  if (!pools) return { byDriver, findings: [] };
  const { table, mapping } = pools;
  const column = (role: string) => table.columns[mapping[role]?.[0] ?? -1] ?? [];
  const [activities, drivers, costs] = [column("activity"), column("driver"), column("cost")];
  const read = numberReader(costs);
  const known = headings.map(letters);
  const list = new FindingList("pools");
  for (let row = 0; row < table.rowCount; row++) {
    const name = drivers[row];
    const cost = read(costs[row]);
    const index = typeof name === "string" ? known.indexOf(letters(name)) : -1;
    if (cost === null && (name ?? null) === null) continue;
    if (index < 0) list.meet("unknown", row, mapping["driver"]?.[0] ?? 0);
    else if (cost === null || Number.isNaN(cost)) list.meet("noCost", row, mapping["cost"]?.[0] ?? 0);
    else {
      const activity = activities[row];
      const named = cellText(activity) || cellText(name);
      byDriver.set(index, [...(byDriver.get(index) ?? []), { activity: named, cost }]);
    }
  }
  const findings = list.list({
    unknown: {
      severity: "error",
      title: "Cost pools whose driver is no column of the first table",
      rule: "Their cost is not charged to anybody.",
    },
    noCost: { severity: "warning", title: "Cost pools without a cost", rule: "Left out." },
  });
  return { byDriver, findings };
}

function letters(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
