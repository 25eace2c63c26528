import type { ReportColumn, ReportSheet, RunPart } from "../report";
import { unitOf } from "../sales/salesWords";
import type { AgeingResult } from "./analyse";
import { columnsOver, identityColumns } from "./columns";
import type { StockItem } from "./stockItems";
import { TOO_NEW_BELOW } from "./stockItems";

/** One row an item, largest excess first: what lies there, how long it lasts, how old it is, what of it is too much. */
export function itemsSheet(result: AgeingResult, live: boolean, run: RunPart): ReportSheet {
  return {
    key: "stock",
    name: "Stock by item",
    title: "Stock by item: cover, excess, age, provision",
    note: live
      ? "Values, cover, excess, bucket and provision are formulas: change a stock, an age, a target or a bucket and they follow."
      : "One row an item, largest excess first.",
    parts: [
      {
        kind: "table",
        key: "stock",
        title: "Stock by item",
        freezeColumns: 1,
        columns: [...identityColumns(result, result.order), ...stockColumns(result), remarkColumn(result)],
      },
      run,
    ],
  };
}

function stockColumns(result: AgeingResult): ReportColumn[] {
  const { prepared, stocks, plan, buckets, disposals } = result;
  const [unit, name] = [unitOf(result), prepared.period.name];
  const add = columnsOver(result.order);
  const column = (
    key: string,
    heading: string,
    type: ReportColumn["type"],
    of: (stock: StockItem) => number | string | null,
    formula?: string,
  ): ReportColumn =>
    add(key, heading, type, (item) => (stocks[item] ? of(stocks[item]) : null), formula ? { formula } : {});
  const health = (position: number): string =>
    `=CHOOSECOLS(SEG.STOCKHEALTH({column:onHand},{column:mean},{column:leadTime},,{column:cost},{column:target},FALSE),${String(position)})`;
  const days = String(prepared.period.days);
  const shelf = stocks.some(({ expiring }) => expiring !== null);
  // Without a cost there is no value, and a formula would count a blank as nothing.
  const priced = stocks.every(({ cost }) => cost !== null);
  const written = plan.provisionOnExcess ? "{column:excessValue}" : "{column:value}";
  return [
    column("onHand", "Stock on hand (units)", "number", ({ onHand }) => onHand),
    column("onOrder", "On order (units)", "number", ({ onOrder }) => onOrder),
    column("mean", `Demand per ${name} (units)`, "number", ({ mean }) => mean),
    column("leadTime", `Lead time (${name}s)`, "number", ({ leadTime }) => leadTime),
    column("target", `Target cover beyond it (${name}s)`, "number", ({ target }) => target),
    column("cost", `Cost per unit${unit}`, "money", ({ cost }) => cost),
    column("age", "Age of stock (days)", "integer", ({ age }) => age),
    column(
      "value",
      `Stock value${unit}`,
      "money",
      ({ cost, value }) => (cost === null ? null : value),
      priced ? "={column:onHand}*{column:cost}" : undefined,
    ),
    column(
      "cover",
      "Cover (days)",
      "number",
      ({ coverDays }) => coverDays,
      `=IF({column:mean}>0,{column:onHand}/IF({column:mean}>0,{column:mean},1)*${days},"")`,
    ),
    column("excess", "Excess over target (units)", "number", ({ excess }) => excess, health(2)),
    column(
      "excessValue",
      `Excess value${unit}`,
      "money",
      ({ cost, excessValue }) => (cost === null ? null : excessValue),
      priced ? health(3) : undefined,
    ),
    column(
      "bucket",
      "Age bucket (days)",
      "class",
      ({ bucket }) => (bucket === null ? null : (buckets[bucket]?.label ?? null)),
      `=IF({column:onHand}>0,LOOKUP({column:age},{part:buckets.from},{part:buckets.label}),"")`,
    ),
    column(
      "provision",
      `Provision${unit}`,
      "money",
      ({ provision }) => provision,
      priced ? `=LOOKUP({column:age},{part:buckets.from},{part:buckets.share})*${written}` : undefined,
    ),
    ...(shelf
      ? [column("expiring", "Passes its shelf life unsold (units)", "number", ({ expiring }) => expiring)]
      : []),
    column("action", "Action", "text", ({ item }) => disposals[item]?.action ?? null),
  ];
}

function remarkColumn(result: AgeingResult): ReportColumn {
  const { stocks, prepared, plan } = result;
  const add = columnsOver(result.order);
  return add("remark", "Remark", "text", (item) => {
    const stock = stocks[item];
    return stock ? remarkOf(stock, prepared.idle[item] ?? null, prepared, plan.targetDays) : null;
  });
}

/** What a planner should know before acting: at most three remarks. */
export function remarkOf(
  stock: StockItem,
  idle: number | null,
  { period }: Pick<AgeingResult["prepared"], "period">,
  targetDays: AgeingResult["plan"]["targetDays"],
): string | null {
  const remarks: string[] = [];
  if (stock.onHand > 0 && stock.mean === 0) remarks.push("no demand");
  else if (idle !== null && idle >= 3 && stock.onHand > 0)
    remarks.push(`no demand for ${String(idle)} ${period.name}s`);
  if (stock.cost === null) remarks.push("no cost and no price");
  if (stock.mean > 0 && stock.observed < TOO_NEW_BELOW) remarks.push("new: demand hardly known");
  const letter = stock.letter === "A" || stock.letter === "B" ? stock.letter : "C";
  const lotDays = stock.lot !== null && stock.mean > 0 ? (stock.lot / stock.mean) * period.days : 0;
  if (lotDays > 2 * targetDays[letter]) remarks.push(`one order lasts ${String(Math.round(lotDays))} days`);
  if (stock.ageInferred) remarks.push("age inferred");
  return remarks.length > 0 ? remarks.slice(0, 3).join("; ") : null;
}
