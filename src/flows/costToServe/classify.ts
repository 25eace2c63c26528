import { costToServe, tier, whaleCurve } from "../../engine";
import type { WhaleCurve } from "../../engine";
import type { SettingValues } from "../define";
import type { Policy } from "../policyTable";
import { remembered } from "../remembered";
import { readSettings } from "../settings";
import type { PreparedCostToServe } from "./prepared";
import { TIERS } from "./settings";

export interface CostToServeResult {
  readonly prepared: PreparedCostToServe;
  readonly settings: SettingValues;
  /** Cost of each driver, from its pools or its volume times a rate. */
  readonly driverCosts: readonly number[];
  readonly cost: readonly number[];
  readonly detail: readonly (readonly number[])[];
  /** Profit before and after cost to serve; null where nothing is known of either revenue or profit. */
  readonly profit: readonly number[] | null;
  readonly net: readonly number[] | null;
  readonly margin: readonly (number | null)[] | null;
  readonly tiers: readonly string[] | null;
  readonly policies: readonly (Policy | undefined)[];
  readonly whale: WhaleCurve | null;
  /** Objects by falling profit after cost to serve, or by falling cost. */
  readonly order: readonly number[];
}

/** Charges the pools to the objects and sorts these into tiers by what is left. */
export function classifyCostToServe(prepared: PreparedCostToServe, settings: SettingValues): CostToServeResult {
  const read = readSettings(settings);
  const rates = read.numbers("driverRates");
  const fixedShare = read.number("fixedShare");
  const grossMargin = read.number("grossMargin");
  const { drivers, keys, revenue } = prepared;
  const charged = remembered(prepared, "cost", [rates, fixedShare], () => {
    const driverCosts = drivers.map(
      ({ volumes, cost, index }) => cost ?? (rates[index] ?? 1) * volumes.reduce((sum, volume) => sum + volume, 0),
    );
    if (drivers.length === 0 || keys.length === 0) {
      return { driverCosts, total: keys.map(() => 0), detail: keys.map((): number[] => []) };
    }
    const driverVolumes = keys.map((_, at) => drivers.map(({ volumes }) => volumes[at] ?? 0));
    return { driverCosts, ...costToServe({ driverVolumes, activityCosts: driverCosts, fixedShare }) };
  });
  const profit = prepared.profit ?? revenue?.map((money) => money * grossMargin) ?? null;
  const net = profit?.map((money, at) => money - (charged.total[at] ?? 0)) ?? null;
  // Without revenue the margin is measured on the profit before service.
  const base = revenue ?? profit;
  const margin = net?.map((money, at) => ((base?.[at] ?? 0) > 0 ? money / (base?.[at] ?? 1) : null)) ?? null;
  const boundaries = read.numbers("tierCuts");
  const tiers = margin?.map((value) => (value === null ? "N" : tier({ value, boundaries, labels: TIERS }))) ?? null;
  const ranked = net ?? charged.total;
  const order = [...keys.keys()].sort((a, b) => (ranked[b] ?? 0) - (ranked[a] ?? 0) || a - b);
  return {
    prepared,
    settings,
    driverCosts: charged.driverCosts,
    cost: charged.total,
    detail: charged.detail,
    profit,
    net,
    margin,
    tiers,
    policies: (tiers ?? []).map((name) => prepared.policy.find(name)),
    whale: net && net.length > 0 ? whaleCurve({ profits: net }) : null,
    order,
  };
}
