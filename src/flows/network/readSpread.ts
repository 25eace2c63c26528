import { sampleSd } from "../../engine";
import type { Finding, MappedTable, RowCount } from "../define";
import { cellText } from "../read/cellText";
import { FindingList } from "../read/findings";
import { nameIndex } from "../read/nameIndex";
import { numberReader } from "../read/numberReader";
import type { SpreadItem } from "./prepared";

interface Place {
  readonly location: string;
  readonly mean: number;
  readonly sd: number;
  readonly periods: readonly number[] | null;
}
interface Draft {
  unitCost: number;
  leadTime: number | null;
  readonly places: Place[];
}

/** Demand of each item at each location: mean and deviation of each, and of their sum where periods are given. */
export function readSpread({ table, form, mapping }: MappedTable): {
  items: readonly SpreadItem[];
  findings: readonly Finding[];
  rows: RowCount;
} {
  const list = new FindingList("spread");
  const position = (role: string) => mapping[role]?.[0] ?? -1;
  const reader = (at: number) => {
    const cells = table.columns[at] ?? [];
    const number = numberReader(cells);
    return (row: number): number | null => {
      const value = at < 0 ? null : number(cells[row]);
      if (value === null || (Number.isFinite(value) && value >= 0)) return value;
      list.meet(Number.isFinite(value) ? "negative" : "noNumber", row, at);
      return null;
    };
  };
  const periods = form === "periods" ? (mapping["periods"] ?? []).map(reader) : null;
  const [mean, sd] = [reader(position("mean")), reader(position("sd"))];
  const [unitCost, leadTime] = [reader(position("unitCost")), reader(position("itemLeadTime"))];
  const names = nameIndex();
  const drafts: Draft[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const location = cellText(table.columns[position("location")]?.[row]);
    const index = location === "" ? -1 : names.of(table.columns[position("item")]?.[row]);
    if (index < 0) {
      list.meet("noName", row, position("item"));
      continue;
    }
    const draft = (drafts[index] ??= { unitCost: 0, leadTime: null, places: [] });
    draft.unitCost = Math.max(draft.unitCost, unitCost(row) ?? 0);
    draft.leadTime ??= leadTime(row);
    const demand = periods?.map((read) => read(row) ?? 0) ?? null;
    if (draft.places.some((place) => place.location === location)) {
      list.meet("twice", row, position("location"));
      continue;
    }
    draft.places.push({
      location,
      periods: demand,
      mean: demand ? demand.reduce((sum, value) => sum + value, 0) / Math.max(1, demand.length) : (mean(row) ?? 0),
      sd: demand ? deviation(demand) : (sd(row) ?? 0),
    });
  }
  const single = drafts.filter(({ places }) => places.length < 2).length;
  const findings = list.list(REMARKS);
  if (single > 0) findings.push(singleFinding(single));
  const leftOut = list.count("noName") + list.count("twice");
  return {
    items: drafts.map((draft, i) => toItem(names.names[i] ?? "", draft)),
    findings,
    rows: {
      read: table.rowCount,
      used: table.rowCount - leftOut,
      leftOut: leftOut > 0 ? [{ reason: "demand without item or location, or there twice", rows: leftOut }] : [],
    },
  };
}

function toItem(item: string, { unitCost, leadTime, places }: Draft): SpreadItem {
  const [first] = places;
  const sum = first?.periods?.map((_, period) =>
    places.reduce((all, place) => all + (place.periods?.[period] ?? 0), 0),
  );
  return {
    item,
    unitCost,
    locations: places.map(({ location }) => location),
    demandMean: places.map((place) => place.mean),
    demandSd: places.map((place) => place.sd),
    pooledSd: sum ? deviation(sum) : null,
    leadTime,
  };
}

const deviation = (values: readonly number[]): number => (values.length < 2 ? 0 : sampleSd(values));

const REMARKS = {
  noName: { severity: "warning", title: "Rows without an item or a location", rule: "Left out." },
  twice: { severity: "warning", title: "Items that are there twice at a location", rule: "The first row counts." },
  noNumber: { severity: "warning", title: "Cells that are not numbers", rule: "Counted as 0." },
  negative: { severity: "warning", title: "Negative numbers", rule: "Counted as 0." },
} as const;

const singleFinding = (count: number): Finding => ({
  severity: "info",
  title: "Items at one location only",
  count,
  rule: "There is nothing to add up.",
  input: "spread",
  places: [],
});
