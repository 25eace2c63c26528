import type { Explanation } from "../define";
import { amount, count, counted, decimals, percent } from "../format";
import { searchKeys } from "../searchKeys";
import { readSettings } from "../settings";
import type { InventoryResult } from "./analyse";
import { explainOwnership, explainStockTest } from "./explainChoices";
import { explainToday } from "./explainToday";
import type { ItemPlan } from "./plan";
import { isStocked } from "./plan";
import { POLICY_NAMES } from "./policyKind";
import { ranked } from "./shown";

type Lines = Explanation["lines"];

/** Items whose code or description holds the text, those worth most first among equals. */
export function searchInventory(result: InventoryResult, text: string, limit: number): readonly string[] {
  const { keys, descriptions } = result.prepared;
  const plans = ranked(result);
  const names = plans.map(({ item }) => String(keys[item]));
  return searchKeys(names, text, limit, (at) => descriptions[plans[at]?.item ?? 0] ?? "");
}

/** Every number of one item, in the order in which they are worked out, with its formula and the numbers put in. */
export function explainInventory(result: InventoryResult, key: string): Explanation | null {
  const wanted = key.trim().toUpperCase();
  const plan = result.plans[result.prepared.keys.findIndex((known) => String(known).trim().toUpperCase() === wanted)];
  if (!plan) return null;
  const name = result.prepared.descriptions[plan.item];
  const who = `${String(result.prepared.keys[plan.item])}${name ? ` (${name})` : ""}`;
  return {
    key,
    verdict: verdictOf(plan, who),
    lines: [
      ...demandLines(result, plan),
      ...timeLines(result, plan),
      ...safetyLines(result, plan),
      ...orderLines(result, plan),
      ...explainToday(result, plan),
      ...explainStockTest(result, plan),
      ...explainOwnership(result, plan),
    ],
    advice: plan.policy ? `${plan.policy.because} (${plan.policy.serves})` : "No policy for this class.",
  };
}

function verdictOf(plan: ItemPlan, who: string): string {
  const { level, orderQuantity, maximum, safetyStock } = plan.applied;
  const safe = `safety stock ${amount(Math.max(0, safetyStock))}`;
  if (plan.kind === "stop") return `${who} is not ordered any more (class ${plan.segment}).`;
  if (plan.kind === "order") return `${who} is bought to order and not kept in stock (class ${plan.segment}).`;
  if (plan.kind === "RS") return `${who}: order up to ${amount(level)} at each review, ${safe}.`;
  if (plan.kind === "sS") return `${who}: at ${amount(level)} order up to ${amount(maximum)}, ${safe}.`;
  return `${who}: at ${amount(level)} order ${amount(orderQuantity)}, ${safe}.`;
}

const SOURCES = {
  history: "mean and standard deviation of the observed periods",
  errors: "simple smoothing; its errors summed over the interval",
  forecast: "the forecast that was given, and its errors",
  class: "too short a history: the variation that is usual in its class",
} as const;

function demandLines({ prepared, trends }: InventoryResult, { demand, history, segment, shift }: ItemPlan): Lines {
  const { name } = prepared.period;
  const observed = history.filter((units) => units !== null).length;
  const ratio = trends.get(segment)?.ratio ?? null;
  return [
    { label: "Observed", value: counted(observed, name) },
    { label: `Expected demand per ${name}`, value: amount(demand.mean), because: SOURCES[demand.source] },
    {
      label: `Spread per ${name}`,
      value: amount(demand.sd),
      ...(demand.mean > 0 ? { because: `${percent(demand.sd / demand.mean)} of the expected demand` } : {}),
    },
    ...(shift
      ? [
          {
            label: "Change of level",
            value: prepared.periods[shift.period] ?? "",
            because: `${amount(shift.since)} a ${name} since, ${amount(shift.before)} before (Pettitt's test)`,
          },
        ]
      : []),
    ...(ratio === null
      ? []
      : [
          {
            label: `Errors in class ${segment} lately`,
            value: percent(ratio),
            because: "mean error of the latest three periods as share of that before",
          },
        ]),
  ];
}

function timeLines({ prepared }: InventoryResult, plan: ItemPlan): Lines {
  const {
    conditions,
    leadTime,
    reviewPeriod,
    intervalMean,
    intervalSd,
    demand,
    leadTimeSd,
    distribution,
    supplyShare,
  } = plan;
  const { name, days } = prepared.period;
  const time = leadTime + reviewPeriod;
  const plain = demand.source === "history" || demand.source === "class";
  return [
    {
      label: "Lead time",
      value: `${amount(conditions.leadDays)} days`,
      because: `from the ${conditions.leadFrom}; varies by ${amount(conditions.leadDaysSd)} days; ${decimals(leadTime)} ${name}s`,
    },
    {
      label: "Time between reviews",
      value: `${amount(reviewPeriod * days)} days`,
      because: reviewPeriod > 0 ? "added to the lead time" : "stock is looked at all the time",
    },
    {
      label: "Demand over lead time and review",
      value: amount(intervalMean),
      because: plain
        ? `${amount(demand.mean)} × ${decimals(time)} ${name}s`
        : `expected over the next ${decimals(time)} ${name}s`,
    },
    {
      label: "Its spread",
      value: amount(intervalSd),
      because: plain
        ? `√(${decimals(time)} × ${amount(demand.sd)}² + ${amount(demand.mean)}² × ${decimals(leadTimeSd)}²)`
        : "errors summed over the interval, and the lead time's variation",
    },
    {
      label: "Share of it from lead times",
      value: percent(supplyShare),
      because: "variance by lead times over the whole variance",
    },
    { label: "Form of demand", value: WORDS[distribution] ?? distribution },
  ];
}

const WORDS: Readonly<Record<string, string>> = {
  normal: "normal: steady",
  gamma: "gamma: skewed",
  poisson: "Poisson: few single units",
  negativeBinomial: "negative binomial: few units, uneven",
  bootstrap: "drawn from its own history: lumpy",
};
export const DISTRIBUTION_WORDS = WORDS;

function safetyLines({ settings }: InventoryResult, plan: ItemPlan): Lines {
  const fill = settings["basis"] === "fill";
  const { target, targetFrom, safetyStock, level, intervalMean, segment, kind } = plan;
  return [
    {
      label: fill ? "Share of demand to serve at once" : "Cycles without a stock-out",
      value: percent(target, 1),
      because: targetFrom === "item" ? "the item's own target" : `the playbook for class ${segment}`,
    },
    {
      label: "Safety stock as calculated",
      value: amount(safetyStock),
      because: `the least stock that reaches ${percent(target, 1)}, less ${amount(intervalMean)} of expected demand`,
    },
    {
      label: kind === "RS" ? "Order-up-to level as calculated" : "Reorder point as calculated",
      value: amount(level),
      because: `${amount(intervalMean)} + ${amount(safetyStock)}${safetyStock < -intervalMean ? ", not below 0" : ""}`,
    },
  ];
}

function orderLines(result: InventoryResult, plan: ItemPlan): Lines {
  const { order, conditions, comparison, playbookKind, kind, demand, perYear } = plan;
  const read = readSettings(result.settings);
  const { economic, holdingCost, limit, quantity } = order;
  const yearly = demand.mean * perYear;
  return [
    {
      label: "Economic order quantity",
      value: economic === null ? "none" : amount(economic),
      because:
        holdingCost === null
          ? `no cost is known: an order covers ${count(read.number("coverWithoutCost"))} days`
          : `√(2 × ${amount(yearly)} × ${amount(read.number("orderingCost"))} / ${decimals(holdingCost, 3)}), minimum ${amount(conditions.minimumOrder)}, multiple ${amount(conditions.orderMultiple)}`,
    },
    {
      label: "Order quantity",
      value: amount(quantity),
      because: limit === null ? "as calculated" : `decided by the ${limit}`,
    },
    {
      label: "Policy",
      value: POLICY_NAMES[kind],
      because:
        kind === playbookKind
          ? `the playbook for class ${plan.segment}`
          : `the playbook says ${POLICY_NAMES[playbookKind]}; ${isStocked(plan) && playbookKind === "order" ? "its stock earns more than it costs" : "the other costs less"}`,
    },
    ...(comparison === null
      ? []
      : [
          {
            label: "Cost a year of watching all the time or at fixed days",
            value: `${amount(comparison.continuous)} or ${amount(comparison.periodic)}`,
            because: `${comparison.cheaper} review is cheaper; watching may cost ${amount(Math.max(0, comparison.breakEven))} a year before fixed days pay`,
          },
        ]),
  ];
}
