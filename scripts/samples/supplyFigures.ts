import { join } from "node:path";
import { readCsv } from "./readCsv";

/** Deliveries of one category by one supplier. Spend in US dollars, lead time in days from order to delivery. */
export interface SupplyLine {
  readonly category: string;
  readonly group: string;
  readonly supplier: string;
  readonly spend: number;
  readonly deliveries: number;
  readonly countries: number;
  readonly lateShare: number;
  readonly leadTimeMean: number | null;
  readonly leadTimeSd: number | null;
}
export interface SupplyFigures {
  readonly source: string;
  readonly lines: readonly SupplyLine[];
}

/** Deliveries straight from a maker: those out of a regional warehouse name the warehouse as supplier. */
const DIRECT = "Direct Drop";

export function supplyFigures(lab: string): SupplyFigures {
  const groups = new Map<string, Record<string, string>[]>();
  for (const row of readCsv(join(lab, "data/usaid-scms/scms_delivery_history.csv.gz"))) {
    if (row["Fulfill Via"] !== DIRECT) continue;
    const key = `${row["Molecule/Test Type"] ?? ""}|${row["Vendor"] ?? ""}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const lines = [...groups.values()].map(summarise).sort((a, b) => b.spend - a.spend);
  return {
    source:
      "Totals by category and supplier of direct deliveries, computed from: Supply Chain Shipment Pricing Data, Partnership for Supply Chain Management (SCMS) / USAID, CC BY. The publisher warns that conclusions on cost and lead time will not be accurate: use it to try the software, not to judge the firms",
    lines,
  };
}

function summarise(rows: readonly Record<string, string>[]): SupplyLine {
  const first = rows[0]!;
  const leadTimes = rows.flatMap((row) => {
    const days = dayOf(row["Delivered to Client Date"]) - dayOf(row["PO Sent to Vendor Date"]);
    return days > 0 ? [days] : [];
  });
  const late = rows.filter((row) => dayOf(row["Delivered to Client Date"]) > dayOf(row["Scheduled Delivery Date"]));
  return {
    category: first["Molecule/Test Type"] ?? "",
    group: first["Sub Classification"] ?? "",
    supplier: first["Vendor"] ?? "",
    spend: Math.round(rows.reduce((sum, row) => sum + Number(row["Line Item Value"]), 0)),
    deliveries: rows.length,
    countries: new Set(rows.map((row) => row["Country"])).size,
    lateShare: round(late.length / rows.length, 4),
    leadTimeMean: leadTimes.length > 0 ? round(mean(leadTimes), 1) : null,
    leadTimeSd: leadTimes.length > 1 ? round(sd(leadTimes), 1) : null,
  };
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** Day number of "2-Jun-06" or "6/2/06" (month first); NaN for the texts that stand where no date was captured. */
function dayOf(text: string | undefined): number {
  const named = /^(\d{1,2})-([A-Za-z]{3})-(\d{2})$/.exec(text ?? "");
  if (named)
    return Date.UTC(2000 + Number(named[3]), MONTHS.indexOf(named[2]!.toLowerCase()), Number(named[1])) / 864e5;
  const numbered = /^(\d{1,2})\/(\d{1,2})\/(\d{2})$/.exec(text ?? "");
  return numbered ? Date.UTC(2000 + Number(numbered[3]), Number(numbered[1]) - 1, Number(numbered[2])) / 864e5 : NaN;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
function sd(values: readonly number[]): number {
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}
const round = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals;
