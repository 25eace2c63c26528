import { remembered } from "../remembered";
import type { InventoryResult } from "./analyse";
import type { ItemPlan } from "./plan";
import { isStocked } from "./plan";

/** Sums over items: all of them, or those of a class. Money where a cost is known. */
export interface Totals {
  readonly segment: string;
  readonly items: number;
  readonly stocked: number;
  /** Items whose parameters of today are known: only they can be compared. */
  readonly compared: number;
  readonly valueToday: number;
  /** New stock value of the compared items and of all. */
  readonly valueCompared: number;
  readonly value: number;
  readonly safetyValue: number;
  readonly cycleValue: number;
  /** Fill rate expected, by value of demand; null without demand. */
  readonly fillToday: number | null;
  readonly fillCompared: number | null;
  readonly fill: number | null;
  /** Mean share of the variance from lead times, weighed by the value of the safety stock. */
  readonly supplyShare: number | null;
  /** Part of the value of safety stock that steady lead times would save. */
  readonly supplyValue: number;
  readonly target: number;
  readonly continuousCost: number | null;
  readonly periodicCost: number | null;
}

export function totalsOf(segment: string, plans: readonly ItemPlan[]): Totals {
  const sum = (of: (plan: ItemPlan) => number, list = plans) => list.reduce((all, plan) => all + of(plan), 0);
  const cost = ({ worth }: ItemPlan) => worth;
  const weight = ({ demand, worth }: ItemPlan) => Math.max(0, demand.mean) * worth;
  const compared = plans.filter(({ today }) => today !== null);
  const share = (of: (plan: ItemPlan) => number, list: readonly ItemPlan[]) => {
    const whole = sum(weight, list);
    return whole > 0 ? sum((plan) => weight(plan) * of(plan), list) / whole : null;
  };
  const safety = (plan: ItemPlan) => Math.max(0, plan.applied.safetyStock) * cost(plan);
  const safetyValue = sum(safety);
  const priced = plans.filter(({ comparison, kind }) => comparison !== null && kind !== "stop" && kind !== "order");
  return {
    segment,
    items: plans.length,
    stocked: plans.filter((plan) => isStocked(plan)).length,
    compared: compared.length,
    valueToday: sum((plan) => (plan.today?.units ?? 0) * cost(plan)),
    valueCompared: sum((plan) => plan.applied.units * cost(plan), compared),
    value: sum((plan) => plan.applied.units * cost(plan)),
    safetyValue,
    cycleValue: sum((plan) => (plan.applied.units - Math.max(0, plan.applied.safetyStock)) * cost(plan)),
    fillToday: share(({ today }) => today?.fillRate ?? 0, compared),
    fillCompared: share(({ applied }) => applied.fillRate, compared),
    fill: share(({ applied }) => applied.fillRate, plans),
    supplyShare: safetyValue > 0 ? sum((plan) => safety(plan) * plan.supplyShare) / safetyValue : null,
    supplyValue: sum((plan) => safety(plan) * (1 - Math.sqrt(1 - plan.supplyShare))),
    target: plans.length > 0 ? sum(({ target }) => target) / plans.length : 0,
    continuousCost: priced.length > 0 ? sum(({ comparison }) => comparison?.continuous ?? 0, priced) : null,
    periodicCost: priced.length > 0 ? sum(({ comparison }) => comparison?.periodic ?? 0, priced) : null,
  };
}

export function allTotals(result: InventoryResult): Totals {
  return remembered(result.plans, "all", [], () => totalsOf("All", result.plans));
}

/** By class, in the order of the playbook, classes that it does not know at the end. */
export function classTotals(result: InventoryResult): readonly Totals[] {
  return remembered(result.plans, "classes", [], () => {
    const groups = new Map<string, ItemPlan[]>();
    for (const plan of result.plans) {
      const list = groups.get(plan.segment);
      if (list) list.push(plan);
      else groups.set(plan.segment, [plan]);
    }
    const order = new Map(result.prepared.policy.policies.map(({ segment }, at) => [segment, at]));
    const place = (segment: string) => order.get(segment) ?? order.size;
    return [...groups]
      .sort(([a], [b]) => place(a) - place(b) || a.localeCompare(b))
      .map(([segment, plans]) => totalsOf(segment, plans));
  });
}
