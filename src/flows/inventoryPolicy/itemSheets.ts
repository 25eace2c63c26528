import type { ReportColumn, ReportSheet, RunPart } from "../report";
import type { InventoryResult } from "./analyse";
import { columnsOver, identity } from "./columns";
import { ownerships, proposals, ranked, stockHeading } from "./shown";

/** What to order today: the urgent items first. */
export function proposalsSheet(result: InventoryResult, run: RunPart): ReportSheet | null {
  const rows = proposals(result);
  if (rows.length === 0) return null;
  const column = columnsOver(rows);
  const due = rows.filter(({ quantity }) => quantity > 0).length;
  return {
    key: "orderProposals",
    name: "Order proposals",
    title: "Order proposals of today",
    note: `${String(due)} of ${String(rows.length)} items with a known stock are due. Position is stock on hand and on order; items with fixed days are shown as if today were the day.`,
    parts: [
      {
        kind: "table",
        key: "orderProposals",
        title: "Orders",
        freezeColumns: 1,
        columns: [
          ...identity(result, column, ({ plan }) => plan),
          column(
            "supplier",
            "Supplier",
            "text",
            ({ plan }) => result.prepared.items.texts.supplier?.[plan.item] ?? null,
          ),
          column("onHand", "On hand (units)", "number", ({ plan }) => plan.conditions.onHand),
          column("onOrder", "On order (units)", "number", ({ plan }) => plan.conditions.onOrder),
          column("position", "Position (units)", "number", ({ position }) => position, {
            formula: "={column:onHand}+{column:onOrder}",
          }),
          column("level", "Reorder point or level (units)", "number", ({ plan }) => plan.applied.level),
          column("quantity", "Order today (units)", "number", ({ quantity }) => quantity),
          column("value", stockHeading(result, "Value of the order"), "money", ({ value }) => value),
          column("cover", "Position lasts (days)", "integer", ({ coverDays }) =>
            coverDays === null ? null : Math.round(coverDays),
          ),
          column("urgent", "Urgent", "text", ({ urgent }) => (urgent ? "shorter than the lead time" : null)),
          column("because", "Because", "text", ({ because }) => because),
        ],
      },
      run,
    ],
  };
}

/** Who should own the stock, and the band within which a supplier keeps it. */
export function ownershipSheet(result: InventoryResult, run: RunPart): ReportSheet {
  const own = ownerships(result);
  const rows = ranked(result).flatMap((plan) => {
    const ownership = own[plan.item];
    return ownership ? [{ plan, ...ownership }] : [];
  });
  const column = columnsOver(rows);
  const { days } = result.prepared.period;
  const inDays = (units: number, mean: number) => (mean > 0 ? Math.round((units / mean) * days) : null);
  return {
    key: "stockOwnership",
    name: "Stock ownership",
    title: "Who should own the stock",
    note: "Score = 0.4 × volume + 0.35 × steadiness + 0.25 × data. Consignment pays as long as the price rises by less than the break-even. The supplier keeps the stock on hand within the band.",
    parts: [
      {
        kind: "table",
        key: "stockOwnership",
        title: "Vendor-managed stock and consignment",
        freezeColumns: 1,
        columns: [
          ...identity(result, column, ({ plan }) => plan),
          column("volume", "Volume (0 to 1)", "number", ({ volume }) => volume),
          column("steadiness", "Steadiness (0 to 1)", "number", ({ steadiness }) => steadiness),
          column("data", "Data (0 to 1)", "number", ({ data }) => data),
          column("score", "Suits the supplier's management", "number", ({ score }) => score, {
            look: "bar",
            formula: "=0.4*{column:volume}+0.35*{column:steadiness}+0.25*{column:data}",
          }),
          column("risk", "Risk", "text", ({ risk }) => risk),
          column("capital", "Consignment saves a year", "money", ({ capital }) => capital),
          column("breakEven", "Break-even rise of the price", "share", ({ breakEven }) => breakEven),
          column("bandFrom", "Band from (units)", "number", ({ bandFrom }) => bandFrom),
          column("bandTo", "Band up to (units)", "number", ({ bandTo }) => bandTo),
          column("daysFrom", "Band from (days)", "integer", ({ bandFrom, plan }) => inDays(bandFrom, plan.demand.mean)),
          column("daysTo", "Band up to (days)", "integer", ({ bandTo, plan }) => inDays(bandTo, plan.demand.mean)),
          column("owner", "Owner", "text", ({ owner }) => owner),
          column("playbook", "Playbook", "text", ({ plan }) => String(plan.policy?.values["ownership"] ?? "")),
          column("transfer", "Ownership passes", "text", ({ transfer }) => transfer),
          column("agreement", "Agreement", "text", ({ agreement }) => agreement || null),
          column("why", "Because", "text", ({ because }) => because),
        ],
      },
      run,
    ],
  };
}

/** The demand that the formulas of safety stock point at, in the order of their sheet. */
export function stockDemandSheet(result: InventoryResult, run: RunPart): ReportSheet {
  const plans = ranked(result);
  const { keys, periods, periodName } = result.prepared;
  return {
    key: "stockDemand",
    name: "Stock demand",
    title: `Demand per item and ${periodName}`,
    note: "Units. An empty text stands for a period outside the item's life, or before its level changed: it is not zero.",
    parts: [
      {
        kind: "table",
        key: "stockDemand",
        title: "Demand",
        freezeColumns: 1,
        columns: [
          { key: "item", heading: "Item", type: "text", values: plans.map(({ item }) => keys[item] ?? "") },
          ...periods.map((heading, period): ReportColumn => ({
            key: `p${String(period)}`,
            heading,
            type: "number",
            values: plans.map(({ history }) => history[period] ?? ""),
          })),
        ],
      },
      run,
    ],
  };
}
