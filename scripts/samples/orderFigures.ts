import { join } from "node:path";
import { readCsv } from "./readCsv";

/** Orders of one customer segment in one region by one shipping mode. Money in US cents. */
export interface OrderGroup {
  readonly segment: string;
  readonly region: string;
  readonly mode: string;
  readonly orders: number;
  readonly lines: number;
  readonly units: number;
  readonly lateLines: number;
  readonly salesCents: number;
  readonly profitCents: number;
}
export interface OrderFigures {
  readonly source: string;
  readonly groups: readonly OrderGroup[];
}

export function orderFigures(lab: string): OrderFigures {
  const groups = new Map<string, Record<string, string>[]>();
  for (const row of readCsv(join(lab, "data/dataco-sample/dataco_6000.csv.gz"))) {
    const key = [row["Customer Segment"], row["Order Region"]?.trim(), row["Shipping Mode"]].join("|");
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return {
    source:
      "Totals by customer segment, region and shipping mode computed from a 6,000-line sample of: Constante, Silva, Pereira (2019), DataCo Smart Supply Chain, Mendeley Data, doi:10.17632/8gx2fvg2k6.5, CC BY 4.0. Semi-synthetic: a teaching shop",
    groups: [...groups.values()].map(summarise).sort((a, b) => b.salesCents - a.salesCents),
  };
}

function summarise(rows: readonly Record<string, string>[]): OrderGroup {
  const first = rows[0]!;
  const sum = (column: string): number => rows.reduce((total, row) => total + Number(row[column]), 0);
  return {
    segment: first["Customer Segment"] ?? "",
    region: (first["Order Region"] ?? "").replace(/\s+/g, " ").trim(),
    mode: first["Shipping Mode"] ?? "",
    orders: new Set(rows.map((row) => row["Order Id"])).size,
    lines: rows.length,
    units: sum("Order Item Quantity"),
    lateLines: rows.filter((row) => row["Late_delivery_risk"] === "1").length,
    salesCents: Math.round(sum("Order Item Total") * 100),
    profitCents: Math.round(sum("Order Profit Per Order") * 100),
  };
}
