import { playbookCells } from "../../engine";
import type { MethodName } from "../../engine";
import type { Finding, MappedTable, Preparation, SettingValues, StepProgress } from "../define";
import { readItemData } from "../itemData/readItemData";
import { policyTable } from "../policyTable";
import { readSales } from "../sales/readSales";
import { salesPeriod } from "../sales/salesPeriod";
import { segmentsOf } from "../segmentsOf";
import { readSettings } from "../settings";
import { customerDemand } from "./customers";
import { itemState } from "./itemState";
import { nextPeriods } from "./nextPeriods";
import { planForecasts } from "./plan";
import type { PreparedForecast } from "./prepared";
import { readLaunches } from "./readLaunches";
import { readOverrides } from "./readOverrides";
import { readPlan } from "./readPlan";
import { readRules } from "./rules";
import { readSellOut } from "./readSellOut";
import { windowsOf } from "./windows";

/** The methods that are compared: one of each kind; near relatives of these add time and no insight. */
const LEAGUE: readonly MethodName[] = [
  ...(["naive", "mean", "ses", "damped", "theta", "sba", "tsb", "imapa", "combined"] as const),
];
/** Added where the history is long enough to learn a season before the choice. */
const SEASONAL: readonly MethodName[] = ["seasonalNaive", "holtWinters"];
const PROGRESS = 200;

/** Reads everything, tries every method on every item, and makes the forecasts that the settings ask for. */
export function prepareForecast(
  tables: Readonly<Record<string, MappedTable>>,
  settings: SettingValues,
  onProgress?: StepProgress,
): Preparation<PreparedForecast> {
  const read = readSettings(settings);
  const { prepared: sales, findings, rows, summary } = readSales(tables["sales"], settings, onProgress);
  const items = readItemData(tables["items"], sales.keys);
  const { policy, findings: policyFindings } = policyTable("products", tables["playbook"]);
  const { rules, findings: ruleFindings } = readRules(tables["rules"]);
  const { segments } = segmentsOf(sales, items.data);
  const period = salesPeriod(sales, settings);
  const seasonLength = read.number("seasonLength") || period.perYear;
  const windows = windowsOf(sales.periods.length, read.number("heldOut"));
  const horizon = read.number("horizon");
  const ahead = nextPeriods(sales.periods, horizon);
  const consensus = readOverrides(tables["consensus"], sales.keys, [...sales.periods, ...ahead]);
  const sellOut = readSellOut(tables["sellOut"], settings, sales);
  const plan = readPlan(tables["plan"], settings, sales.keys, segments, items.data);
  const launches = readLaunches(tables["launches"], sales.keys);
  const seasonVisible = seasonLength > 1 && windows.choice >= 2 * seasonLength;
  const league = seasonVisible ? [...LEAGUE, ...SEASONAL] : LEAGUE;
  const count = sales.keys.length;
  const states = sales.demand.map((demand, item) => {
    if (item % PROGRESS === 0) onProgress?.(item, count, "Trying forecast methods");
    return itemState(demand, league, windows, seasonLength, read.number("newBelow"));
  });
  const values = sales.revenue ?? sales.quantity;
  const prepared: PreparedForecast = {
    ...{ sales, segments, items: items.data, policy, rules, period, horizon, ahead, seasonLength, windows, states },
    order: sales.keys.map((_, item) => item).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b),
    league,
    overrides: consensus.overrides,
    sellOut: sellOut.sellOut,
    plan: plan.plan,
    launches: launches.launches,
    customers: customerDemand(tables["sales"], sales.periods, kindOf(period.name), Math.min(horizon, 6)),
  };
  // Made now, while progress is shown; a run finds them.
  planForecasts(prepared, settings, onProgress);
  return {
    prepared,
    rows,
    summary,
    findings: [
      ...findings,
      ...items.findings,
      ...policyFindings,
      ...ruleFindings,
      ...consensus.findings,
      ...sellOut.findings,
      ...plan.findings,
      ...launches.findings,
      ...historyFindings(prepared),
    ],
  };
}

function kindOf(name: string): "week" | "month" | "quarter" {
  return name === "week" || name === "quarter" ? name : "month";
}

/** What the history is too short for, with how many items it concerns. */
function historyFindings({ states, windows, seasonLength, segments, policy, sales }: PreparedForecast): Finding[] {
  const found = (title: string, count: number, rule: string, setting?: string): Finding[] =>
    count === 0
      ? []
      : [{ severity: "info", title, count, rule, input: "sales", places: [], ...(setting ? { setting } : {}) }];
  const known = new Set(playbookCells(policy.playbook.keys).map((cell) => Object.values(cell).join("")));
  const untested = states.filter(({ trials }) => trials === null).length;
  return [
    ...found(
      "Periods of history are too few to hold any out",
      windows.held === 0 ? sales.periods.length : 0,
      "Nothing is compared; methods are chosen by the pattern of the demand alone.",
    ),
    ...found(
      "Items with too short a life to take part in the comparison of methods",
      windows.held === 0 ? 0 : untested,
      "They are forecast by the best method of their segment.",
    ),
    ...found(
      "Items whose last periods are not known",
      states.filter(({ ended }) => ended).length,
      "Not forecast: their life is over, or the table ends before.",
      "blankPeriods",
    ),
    ...found(
      "New items",
      states.filter(({ isNew }) => isNew).length,
      "Forecast from the launches of similar items where there are any.",
      "newBelow",
    ),
    ...found(
      "Items of a class that the playbook does not know",
      segments.filter((segment) => !known.has(segment)).length,
      "No policy applies to them; they are forecast as a segment of their own.",
    ),
    ...found(
      "History is too short to see a season",
      seasonLength > 1 && windows.choice < 2 * seasonLength ? sales.periods.length : 0,
      `Methods with a season need ${String(2 * seasonLength)} periods before those held out.`,
      "seasonLength",
    ),
  ];
}
