import { forecastMethod } from "../../engine";
import type { Explanation } from "../define";
import { amount, count, decimals, percent } from "../format";
import { searchKeys } from "../searchKeys";
import { ANALOGUE } from "./plan";
import type { ForecastResult } from "./result";
import { itemName, methodWords, periodWord } from "./words";

/** Items whose code or description holds the text, more valuable ones first among equals. */
export function searchForecast({ prepared }: ForecastResult, text: string, limit: number): readonly string[] {
  const { keys, descriptions } = prepared.sales;
  const names = prepared.order.map((item) => String(keys[item] ?? ""));
  return searchKeys(names, text, limit, (at) => descriptions[prepared.order[at] ?? 0] ?? "");
}

/** The numbers behind the forecast of one item, in the order in which they are worked out. */
export function explainForecast(result: ForecastResult, key: string): Explanation | null {
  const wanted = key.trim().toUpperCase();
  const { prepared, plan } = result;
  const item = prepared.sales.keys.findIndex((known) => String(known).trim().toUpperCase() === wanted);
  const made = plan.items[item];
  if (!made) return null;
  const segment = prepared.segments[item] ?? "";
  const policy = prepared.policy.find(segment);
  const first = made.forecast?.[0];
  const verdict =
    first === undefined
      ? `${itemName(result, item)} is ${segment} and not forecast.`
      : `${itemName(result, item)} is ${segment}: ${amount(first)} units in ${prepared.ahead[0] ?? "the next period"}, by ${methodWords(made.method)}.`;
  return {
    key,
    verdict,
    lines: [
      ...historyLines(result, item),
      ...methodLines(result, item),
      ...testLines(result, item),
      ...rightLines(result, item),
    ],
    advice: policy ? `${policy.because} (002 M2.1)` : "No policy for this class. (002 M2.1)",
  };
}

type Lines = Explanation["lines"];

function historyLines(result: ForecastResult, item: number): Lines {
  const { prepared } = result;
  const demand = (prepared.sales.demand[item] ?? []).filter((units) => units !== null);
  const state = prepared.states[item];
  const mean = demand.length > 0 ? demand.reduce((sum, units) => sum + units, 0) / demand.length : null;
  return [
    { label: "Observed", value: `${count(demand.length)} ${periodWord(result, demand.length)}` },
    { label: `Mean per ${periodWord(result, 1)}`, value: decimals(mean) },
    {
      label: "Demand pattern",
      value: state?.pattern || "none",
      because: state?.seasonal
        ? `with a season of ${count(prepared.seasonLength)} periods`
        : `no season seen; ${forecastMethod({ pattern: state?.pattern ?? "", seasonal: false, trending: false, averageDemandInterval: 1 }) || "no method"} is usual for it`,
    },
  ];
}

function methodLines({ prepared, plan }: ForecastResult, item: number): Lines {
  const made = plan.items[item];
  const segment = prepared.segments[item] ?? "";
  const league = plan.leagues.get(segment);
  const [best, next] = league?.ranking ?? [];
  const error = (value: number | null | undefined) => decimals(value ?? null);
  const named = String(prepared.policy.find(segment)?.values["forecastMethod"] ?? "none");
  const analogue = made?.analogue;
  return [
    {
      label: `Best method of ${segment}`,
      value: league?.champion ?? "none",
      because:
        league && league.tried > 0 && best
          ? `RMSSE ${error(best.rmsse)} over ${count(league.tried)} items; then ${next?.method ?? "none"} with ${error(next?.rmsse)}; the last period repeated ${error(league.naive?.rmsse)}`
          : "too few items to compare",
    },
    { label: "Method of the playbook", value: named },
    { label: "Method chosen for this item alone", value: prepared.states[item]?.own ?? "none" },
    { label: "Method used", value: made?.method || "none", ...(made?.remark ? { because: made.remark } : {}) },
    ...(made?.method === ANALOGUE && analogue
      ? [
          {
            label: "Follows",
            value: `${count(analogue.analogues.length)} launches in ${analogue.group}`,
            because: `mean course after launch, times ${decimals(analogue.scale)}: units sold so far over those of the others at the same age`,
          },
        ]
      : []),
    ...(made?.forecast ?? []).map((units, step) => ({
      label: `Forecast ${prepared.ahead[step] ?? ""}`,
      value: amount(units),
      ...(made?.low && made.high
        ? { because: `band ${amount(made.low[step] ?? 0)} to ${amount(made.high[step] ?? 0)}` }
        : {}),
    })),
  ];
}

function testLines({ accuracies, prepared, exceptions }: ForecastResult, item: number): Lines {
  const accuracy = accuracies[item];
  if (!accuracy) return [{ label: "Tested", value: "no", because: "its life is too short for periods to be held out" }];
  const missed = accuracy.actual.reduce<number>(
    (sum, units, step) => sum + (units === null ? 0 : Math.abs(units - (accuracy.forecast[step] ?? 0))),
    0,
  );
  const demand = accuracy.actual.reduce<number>((sum, units) => sum + (units ?? 0), 0);
  const exception = exceptions.find((one) => one.item === item);
  const rule = prepared.rules.find(prepared.segments[item] ?? "");
  return [
    {
      label: "Error in the held-out periods (WAPE)",
      value: accuracy.wape === null ? "none" : percent(accuracy.wape, 1),
      because: `missed ${amount(missed)} of ${amount(demand)} units; ${percent(rule.tolerance)} tolerated`,
    },
    {
      label: "Error of the last period repeated",
      value: accuracy.naiveWape === null ? "none" : percent(accuracy.naiveWape, 1),
      ...(accuracy.valueAdded === null ? {} : { because: `value added ${percent(accuracy.valueAdded, 1)} points` }),
    },
    { label: "Bias", value: accuracy.bias === null ? "none" : percent(accuracy.bias, 1), because: "positive: too low" },
    {
      label: "MASE, RMSSE",
      value: `${decimals(accuracy.mase)}, ${decimals(accuracy.rmsse)}`,
      because: "below 1 is better than repeating the last period was before",
    },
    {
      label: "Tracking signal",
      value: decimals(accuracy.tracking?.signal ?? null, 1),
      because: `cumulated error over mean absolute error; limit ${String(rule.trackingLimit)}`,
    },
    ...(exception ? [{ label: "Exception", value: exception.reasons.join("; "), because: exception.advice }] : []),
  ];
}

function rightLines({ prepared }: ForecastResult, item: number): Lines {
  const segment = prepared.segments[item] ?? "";
  const rule = prepared.rules.find(segment);
  const own = prepared.overrides.filter((one) => one.item === item);
  return [
    {
      label: "Who may override",
      value: rule.overrideBy,
      because: `up to ${percent(rule.freeRange)} without a second signature`,
    },
    { label: "Forecast review", value: String(prepared.policy.find(segment)?.values["forecastReview"] ?? "none") },
    ...own.map(({ period, units, author, reason }) => ({
      label: `Override ${period}`,
      value: amount(units),
      because: [reason, author].filter((text) => text !== "").join(", ") || "without a reason",
    })),
  ];
}
