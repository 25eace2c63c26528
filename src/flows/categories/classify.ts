import { kraljic, score } from "../../engine";
import type { SettingValues } from "../define";
import type { Policy } from "../policyTable";
import { remembered } from "../remembered";
import { readSettings } from "../settings";
import type { Criterion, PreparedCategories } from "./prepared";

export interface CategoryResult {
  readonly prepared: PreparedCategories;
  readonly settings: SettingValues;
  readonly supplyRisk: readonly number[];
  readonly profitImpact: readonly number[];
  readonly riskWeights: readonly number[];
  readonly impactWeights: readonly number[];
  readonly riskCut: number;
  readonly impactCut: number;
  /** Which setting the impact cut is, so that the picture can move it. */
  readonly impactSetting: string;
  readonly quadrants: readonly string[];
  readonly policies: readonly (Policy | undefined)[];
}

export const QUADRANTS = ["strategic", "leverage", "bottleneck", "routine"] as const;

/** Places the categories in the map of supply risk and profit impact. */
export function classifyCategories(prepared: PreparedCategories, settings: SettingValues): CategoryResult {
  const read = readSettings(settings);
  const [riskWeights, impactWeights] = [weightsOf(prepared.risk, settings), weightsOf(prepared.impact, settings)];
  const supplyRisk = remembered(prepared, "risk", [riskWeights], () => scores(prepared.risk, riskWeights));
  const profitImpact = remembered(prepared, "impact", [impactWeights], () =>
    prepared.impact.length > 0 ? scores(prepared.impact, impactWeights) : impactOfSpend(prepared.spend ?? []),
  );
  const impactSetting = prepared.impact.length > 0 ? "ownImpactCut" : "impactCut";
  const [riskCut, impactCut] = [read.number("riskCut"), read.number(impactSetting)];
  const quadrants = supplyRisk.map((risk, at) =>
    kraljic({ supplyRisk: risk, profitImpact: profitImpact[at] ?? 0, riskCut, impactCut }),
  );
  const policies = quadrants.map((quadrant) => prepared.policy.find(quadrant));
  return {
    prepared,
    settings,
    supplyRisk,
    profitImpact,
    riskWeights,
    impactWeights,
    riskCut,
    impactCut,
    impactSetting,
    quadrants,
    policies,
  };
}

/** Weights as set; where all are zero, or none are given for the user's own columns, all count the same. */
function weightsOf(criteria: readonly Criterion[], settings: SettingValues): readonly number[] {
  const weights = criteria.map(({ weight: { setting, index } }) => {
    const value = settings[setting];
    if (index === undefined) return typeof value === "number" ? value : 1;
    const entry = Array.isArray(value) ? (value as readonly unknown[])[index] : undefined;
    return typeof entry === "number" ? entry : 1;
  });
  return weights.some((weight) => weight > 0) ? weights : weights.map(() => 1);
}

/** Criteria that are the same for all categories tell nothing; when all are, every category lies in the middle. */
function scores(criteria: readonly Criterion[], weights: readonly number[]): readonly number[] {
  const count = criteria[0]?.values.length ?? 0;
  const counts = criteria.some(({ values }, at) => (weights[at] ?? 0) > 0 && new Set(values).size > 1);
  if (!counts) return new Array<number>(count).fill(0.5);
  return score({
    criteria: Array.from({ length: count }, (_, row) => criteria.map(({ values }) => values[row] ?? 0)),
    weights,
    minimums: criteria.map(({ minimum }) => minimum),
    maximums: criteria.map(({ minimum, maximum }) => (maximum > minimum ? maximum : minimum + 1)),
  });
}

/** 1 for the largest category, falling by the share of spend of all larger ones: equal spend, equal impact. */
function impactOfSpend(spend: readonly number[]): readonly number[] {
  const total = spend.reduce((sum, amount) => sum + amount, 0);
  let [before, sum] = [0, 0];
  return spend.map((amount, at) => {
    if (amount !== spend[at - 1]) before = sum;
    sum += amount;
    return total > 0 ? 1 - before / total : 0;
  });
}
