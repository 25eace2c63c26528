import type { MappedTable, Preparation } from "../define";
import { counted } from "../format";
import type { PolicyTable } from "../policyTable";
import { currencyOf } from "../read/currencyOf";
import { FindingList } from "../read/findings";
import { nameIndex } from "../read/nameIndex";
import { numberReader } from "../read/numberReader";
import { costPools } from "./costPools";
import type { Driver, PreparedCostToServe } from "./prepared";

/** Adds up volumes, revenue and profit per object and gives each driver the cost of the pools that name it. */
export function prepareCostToServe(
  objects: MappedTable,
  pools: MappedTable | undefined,
  policy: PolicyTable,
): Preparation<PreparedCostToServe> {
  const { table, mapping } = objects;
  const objectColumn = mapping["object"]?.[0] ?? 0;
  const list = new FindingList("objects");
  const names = nameIndex();
  const objectOf = Array.from({ length: table.rowCount }, (_, row) => names.of(table.columns[objectColumn]?.[row]));
  const sumUp = (position: number, volumes: boolean): number[] => {
    const cells = table.columns[position] ?? [];
    const read = numberReader(cells);
    const sums = new Array<number>(names.names.length).fill(0);
    for (const [row, object] of objectOf.entries()) {
      const value = read(cells[row]);
      if (object < 0 || value === null) continue;
      if (Number.isNaN(value)) list.meet("noNumber", row, position);
      else if (volumes && value < 0) list.meet("negative", row, position);
      else sums[object] = (sums[object] ?? 0) + value;
    }
    return sums;
  };
  for (const [row, object] of objectOf.entries()) if (object < 0) list.meet("noObject", row, objectColumn);
  const positions = mapping["drivers"] ?? [];
  const { byDriver, findings: poolFindings } = costPools(
    pools,
    positions.map((position) => table.headings[position] ?? ""),
  );
  const drivers = positions.map((position, index): Driver => {
    const charged = byDriver.get(index) ?? [];
    const cost = charged.length > 0 ? charged.reduce((sum, pool) => sum + pool.cost, 0) : null;
    return { name: table.headings[position] ?? "", volumes: sumUp(position, true), cost, pools: charged, index };
  });
  const usable = drivers.filter(({ volumes, cost, index }) => {
    const used = volumes.some((volume) => volume > 0);
    if (!used && cost !== null) list.meet("unused", 0, positions[index] ?? 0);
    return used;
  });
  const optional = (role: string): number[] | null => {
    const position = mapping[role]?.[0];
    return position === undefined ? null : sumUp(position, false);
  };
  const prepared: PreparedCostToServe = {
    keys: names.names,
    drivers: usable,
    revenue: optional("revenue"),
    profit: optional("profit"),
    currency: currencyOf(objects, ["profit", "revenue"]) || (pools ? currencyOf(pools, ["cost"]) : ""),
    objectName: table.headings[objectColumn] ?? "Object",
    policy,
  };
  const without = list.count("noObject");
  const findings = [
    ...list.list({
      noObject: { severity: "warning", title: "Rows without a name", rule: "Left out." },
      noNumber: { severity: "warning", title: "Cells that are not numbers", rule: "Counted as zero." },
      negative: { severity: "warning", title: "Negative volumes", rule: "Counted as zero." },
      unused: {
        severity: "warning",
        title: "Drivers with a cost but without any volume",
        rule: "Their cost is not charged.",
      },
    }),
    ...poolFindings,
  ];
  const leftOut = without > 0 ? [{ reason: "no name", rows: without }] : [];
  const charged = usable.reduce((sum, { pools: each }) => sum + each.length, 0);
  const summary = `${counted(names.names.length, "object")}, ${counted(usable.length, "driver")}, ${counted(charged, "cost pool")}`;
  return { prepared, findings, rows: { read: table.rowCount, used: table.rowCount - without, leftOut }, summary };
}
