import { mean, quantileType7, sampleSd } from "../../engine";
import type { FlowInput, Finding, MappedTable } from "../define";
import { names } from "../names";
import { dateReader } from "../read/dateReader";
import { FindingList } from "../read/findings";
import type { Cell } from "../table";
import { itemFinder } from "./itemFinder";
import { itemRole } from "./itemRole";

const day = (id: string, label: string, help: string, required: boolean, synonyms: string) => ({
  id,
  label,
  help,
  type: "date" as const,
  required,
  synonyms: names(synonyms),
});

/** The optional table of goods received, from which lead times are measured instead of believed. */
export const receiptsInput: FlowInput = {
  id: "receipts",
  label: "Goods received",
  help: "Purchase orders with the day of order and of receipt. Lead time, deviation and deliveries on time are measured.",
  optional: true,
  forms: [
    {
      id: "receipts",
      label: "One row a receipt",
      help: "Item, day of order, day of receipt, and the day that was promised.",
      roles: [
        itemRole(true),
        day(
          "ordered",
          "Purchase order date",
          "Day on which it was ordered.",
          true,
          "purchase order date, po date, ordered on, bestelldatum, date de commande fournisseur",
        ),
        day(
          "received",
          "Receipt date",
          "Day on which it was received.",
          true,
          "receipt date, goods receipt date, received on, received, date received, wareneingangsdatum, wareneingang, date de réception, fecha de recepción",
        ),
        day(
          "promised",
          "Promised date",
          "Day that the supplier confirmed; tells what came on time.",
          false,
          "promised date, promised on, confirmed date, confirmed delivery date, due date, zugesagt, bestätigtes datum, date promise",
        ),
      ],
    },
  ],
};

/** Lead times of one item as they were measured. */
export interface MeasuredLeadTime {
  readonly receipts: number;
  readonly mean: number;
  readonly sd: number | null;
  readonly median: number;
  readonly p95: number;
  /** Share that came no later than promised; null where nothing was promised. */
  readonly onTime: number | null;
}

/** Fewer receipts tell too little to go before what the item data say. */
export const LEAST_RECEIPTS = 3;

export function readReceipts(
  mapped: MappedTable | undefined,
  keys: readonly (string | number)[],
): { measured: readonly (MeasuredLeadTime | null)[]; findings: readonly Finding[] } {
  if (!mapped) return { measured: keys.map(() => null), findings: [] };
  const { table, mapping } = mapped;
  const list = new FindingList("receipts");
  const column = (role: string): readonly Cell[] => table.columns[mapping[role]?.[0] ?? -1] ?? [];
  const [items, ordered, received, promised] = [
    column("item"),
    column("ordered"),
    column("received"),
    column("promised"),
  ];
  const [readOrdered, readReceived, readPromised] = [ordered, received, promised].map(
    (cells) => dateReader(cells).read,
  );
  const find = itemFinder(keys);
  const days: number[][] = [];
  const kept: boolean[][] = [];
  for (let row = 0; row < table.rowCount; row++) {
    const item = find(items[row]);
    const [from, to, due] = [readOrdered?.(ordered[row]), readReceived?.(received[row]), readPromised?.(promised[row])];
    if (item < 0) list.meet("unknown", row, mapping["item"]?.[0] ?? 0);
    else if (!isDay(from) || !isDay(to) || to < from) list.meet("faulty", row, mapping["received"]?.[0] ?? 0);
    else {
      (days[item] ??= []).push(Math.floor(to) - Math.floor(from));
      if (isDay(due)) (kept[item] ??= []).push(Math.floor(to) <= Math.floor(due));
    }
  }
  const findings = list.list({
    faulty: {
      severity: "warning",
      title: "Receipts without both days, or received before they were ordered",
      rule: "Left out of the lead times.",
    },
    unknown: { severity: "info", title: "Receipts of items that the sales do not hold", rule: "Left out." },
  });
  return { measured: keys.map((_, item) => measuredOf(days[item] ?? [], kept[item] ?? [])), findings };
}

function measuredOf(days: readonly number[], kept: readonly boolean[]): MeasuredLeadTime | null {
  if (days.length < LEAST_RECEIPTS) return null;
  return {
    receipts: days.length,
    mean: mean(days),
    sd: sampleSd(days),
    median: quantileType7(days, 0.5),
    p95: quantileType7(days, 0.95),
    onTime: kept.length < LEAST_RECEIPTS ? null : kept.filter(Boolean).length / kept.length,
  };
}

function isDay(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && !Number.isNaN(value);
}
