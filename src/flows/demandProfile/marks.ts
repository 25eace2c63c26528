import type { Finding, MappedTable } from "../define";
import { cellText } from "../read/cellText";
import { FindingList } from "../read/findings";
import type { Sales } from "../sales/sales";
import type { Cell } from "../table";
import { itemFinder } from "./itemFinder";
import { periodFinder } from "./periodFinder";

/** Names for periods of items, e.g. of promotions; those of `all` count for every item. */
export interface PeriodMarks {
  readonly all: ReadonlyMap<number, string>;
  readonly byItem: ReadonlyMap<number, ReadonlyMap<number, string>>;
  readonly findings: readonly Finding[];
}

/** Reads rows that name an item and a period, or a stretch of periods: stock-outs, promotions, events. */
export function readMarks(mapped: MappedTable | undefined, { keys, periods }: Sales, input: string): PeriodMarks {
  const all = new Map<number, string>();
  const byItem = new Map<number, Map<number, string>>();
  if (!mapped) return { all, byItem, findings: [] };
  const { table, mapping } = mapped;
  const list = new FindingList(input);
  const column = (role: string): readonly Cell[] => table.columns[mapping[role]?.[0] ?? -1] ?? [];
  const [items, from, to, labels] = [column("item"), column("from"), column("to"), column("name")];
  const findItem = itemFinder(keys);
  const [findFrom, findTo] = [periodFinder(periods, from), periodFinder(periods, to)];
  const fromColumn = mapping["from"]?.[0] ?? 0;
  for (let row = 0; row < table.rowCount; row++) {
    const everywhere = labels.length > 0 && cellText(items[row]) === "";
    const item = everywhere ? -1 : findItem(items[row]);
    const first = findFrom(from[row]);
    const last = cellText(to[row]) === "" ? first : findTo(to[row]);
    if (cellText(from[row]) === "" && cellText(items[row]) === "") continue;
    if (!everywhere && item < 0) list.meet("unknown", row, mapping["item"]?.[0] ?? fromColumn);
    else if (first < 0 || last < first) list.meet("outside", row, fromColumn);
    else {
      const marks = everywhere ? all : (byItem.get(item) ?? new Map<number, string>());
      if (!everywhere) byItem.set(item, marks);
      for (let period = first; period <= last; period++) marks.set(period, cellText(labels[row]) || "marked");
    }
  }
  const findings = list.list({
    outside: {
      severity: "warning",
      title: "Rows with a period that the demand does not have",
      rule: "Left out. Write the period as its column is headed, or a day in it.",
    },
    unknown: { severity: "info", title: "Rows of items that the sales do not hold", rule: "Left out." },
  });
  return { all, byItem, findings };
}
