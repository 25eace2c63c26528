import { serialOf } from "../read/calendar";
import type { ReportSheet, RunPart, TablePart } from "../report";
import { readSettings } from "../settings";
import type { InventoryResult } from "./analyse";
import { columnsOver, identity } from "./columns";
import { leastOrder } from "./orderQuantity";
import type { ItemPlan } from "./plan";
import { isStocked } from "./plan";
import { POLICY_NAMES } from "./policyKind";
import type { PolicyKind } from "./policyKind";
import { ranked } from "./shown";

interface Codes {
  readonly planning: Readonly<Record<PolicyKind, string>>;
  readonly lot: Readonly<Record<PolicyKind, string>>;
}
const WORDS: Codes = {
  planning: { rQ: "REORDER POINT", RS: "FIXED DAYS", sS: "MIN-MAX", order: "TO ORDER", stop: "STOP" },
  lot: { rQ: "FIXED", RS: "UP TO MAXIMUM", sS: "UP TO MAXIMUM", order: "EXACT", stop: "EXACT" },
};
const SAP: Codes = {
  planning: { rQ: "VB", RS: "R1", sS: "VB", order: "PD", stop: "ND" },
  lot: { rQ: "FX", RS: "HB", sS: "HB", order: "EX", stop: "EX" },
};
const KINDS: readonly PolicyKind[] = ["rQ", "RS", "sS", "order", "stop"];

/** The table that a system can load: one row an item, plain values; another sheet explains the codes. */
export function parametersSheet(result: InventoryResult, when: string, run: RunPart): ReportSheet {
  return {
    key: "stockParameters",
    name: "Stock parameters",
    title: "Stock parameters to load",
    note: "One row an item. Whole units where sales are in whole units. A blank is a parameter that the policy does not use.",
    parts: [parametersTable(result, when), run],
  };
}

/** The codes of the table of parameters, in words. */
export function codesSheet(result: InventoryResult, run: RunPart): ReportSheet {
  return {
    key: "stockCodes",
    name: "Stock codes",
    title: "Codes in the stock parameters",
    note: "What a system does with an item of each planning type.",
    parts: [codesTable(result), run],
  };
}

function codesOf({ settings }: InventoryResult): Codes {
  return settings["codes"] === "sap" ? SAP : WORDS;
}

function parametersTable(result: InventoryResult, when: string): TablePart {
  const read = readSettings(result.settings);
  const plans = ranked(result);
  const column = columnsOver(plans);
  const codes = codesOf(result);
  const plant = read.text("plant").trim() || null;
  const valid = dayOf(when) + read.number("validAfter");
  const { days } = result.prepared.period;
  const { whole } = result.prepared;
  const units = (plan: ItemPlan, amount: number) =>
    whole[plan.item] ? Math.max(0, Math.ceil(amount - 1e-9)) : Math.round(Math.max(0, amount) * 1000) / 1000;
  const ofStock = (of: (plan: ItemPlan) => number | null) => (plan: ItemPlan) => {
    const amount = isStocked(plan) ? of(plan) : 0;
    return amount === null ? null : units(plan, amount);
  };
  const [item, ...others] = identity(result, column, (plan) => plan);
  return {
    kind: "table",
    key: "stockParameters",
    title: "Parameters",
    freezeColumns: 1,
    columns: [
      ...(item ? [item] : []),
      column("plant", "Plant", "text", () => plant),
      column("planning", "Planning type", "text", ({ kind }) => codes.planning[kind]),
      column("lot", "Lot size key", "text", ({ kind }) => codes.lot[kind]),
      column(
        "safetyStock",
        "Safety stock (units)",
        "number",
        ofStock(({ applied }) => applied.safetyStock),
      ),
      column(
        "reorderPoint",
        "Reorder point (units)",
        "number",
        ofStock(({ kind, applied }) => (kind === "RS" ? null : applied.level)),
      ),
      column(
        "maximum",
        "Maximum stock (units)",
        "number",
        ofStock(({ kind, applied }) => (kind === "rQ" ? null : applied.maximum)),
      ),
      column(
        "orderQuantity",
        "Order quantity (units)",
        "number",
        ofStock(({ kind, applied }) => (kind === "rQ" ? applied.orderQuantity : null)),
      ),
      column("minimumOrder", "Minimum order (units)", "number", ({ conditions }) => leastOrder(conditions)),
      column("rounding", "Rounding value (units)", "number", ({ conditions }) => conditions.orderMultiple || null),
      column("leadTime", "Lead time (days)", "integer", ({ conditions }) => Math.ceil(conditions.leadDays - 1e-9)),
      column("review", "Days between reviews", "integer", (plan) =>
        isStocked(plan) ? Math.max(1, Math.round(plan.reviewPeriod * days)) : null,
      ),
      column("validFrom", "Valid from", "date", () => valid),
      column("policy", "Policy", "text", ({ kind }) => POLICY_NAMES[kind]),
      ...others,
      column("change", "Change", "text", changeOf),
    ],
  };
}

/** What becomes of today's parameters, in a word. */
export function changeOf({ kind, today, applied, shift }: ItemPlan): string {
  if (kind === "stop") return "no new orders";
  if (kind === "order") return today ? "no stock any more" : "no stock";
  if (!today) return "new";
  const both = [applied.move, applied.quantityMove];
  const word = both.includes("limited") ? "one step" : both.includes("changed") ? "changed" : "as today";
  return shift ? `${word}; demand has changed its level` : word;
}

function codesTable(result: InventoryResult): TablePart {
  const codes = codesOf(result);
  const kinds = columnsOver(KINDS);
  return {
    kind: "table",
    key: "stockCodes",
    title: "What the codes mean",
    columns: [
      kinds("policyName", "Policy", "text", (kind) => POLICY_NAMES[kind]),
      kinds("planningCode", "Planning type", "text", (kind) => codes.planning[kind]),
      kinds("lotCode", "Lot size key", "text", (kind) => codes.lot[kind]),
      kinds("meaning", "What the system does", "text", (kind) => MEANING[kind]),
    ],
  };
}

const MEANING: Readonly<Record<PolicyKind, string>> = {
  rQ: "When the stock position is at the reorder point or below, order the order quantity.",
  RS: "On each review day, order what is missing to the maximum.",
  sS: "When the stock position is at the reorder point or below, order what is missing to the maximum.",
  order: "Order exactly what a customer has ordered.",
  stop: "Order nothing.",
};

function dayOf(when: string): number {
  const [year = 2000, month = 1, day = 1] = when.slice(0, 10).split("-").map(Number);
  return serialOf(year, month, day);
}
