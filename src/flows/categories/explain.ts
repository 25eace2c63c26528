import type { Explanation } from "../define";
import { amount, count, decimals, percent } from "../format";
import { searchKeys } from "../searchKeys";
import type { CategoryResult } from "./classify";
import type { Criterion } from "./prepared";

export function searchCategories({ prepared }: CategoryResult, text: string, limit: number): readonly string[] {
  return searchKeys(prepared.keys, text, limit);
}

/** The scores of a category, what they are made of, and what follows. */
export function explainCategory(result: CategoryResult, key: string): Explanation | null {
  const { prepared } = result;
  const wanted = key.trim().toUpperCase();
  const at = prepared.keys.findIndex((known) => known.toUpperCase() === wanted);
  const quadrant = result.quadrants[at];
  if (quadrant === undefined) return null;
  const policy = result.policies[at];
  const [risk, impact] = [result.supplyRisk[at] ?? 0, result.profitImpact[at] ?? 0];
  const side = (value: number, cut: number): string =>
    `${value >= cut - 1e-12 ? "high: at or above" : "low: below"} ${String(cut)}`;
  const spend = prepared.spend?.[at];
  const total = prepared.spend?.reduce((sum, each) => sum + each, 0) ?? 0;
  const lines = [
    ...(spend === undefined || total === 0
      ? []
      : [{ label: "Spend", value: amount(spend), because: `${percent(spend / total, 1)} of ${amount(total)}` }]),
    ...(prepared.suppliers
      ? [
          {
            label: "Suppliers",
            value: count(prepared.suppliers[at] ?? 0),
            because: `largest: ${prepared.largestSupplier?.[at] ?? ""}`,
          },
        ]
      : []),
    ...criterionLines(prepared.risk, result.riskWeights, at),
    { label: "Supply risk", value: decimals(risk), because: side(risk, result.riskCut) },
    ...criterionLines(prepared.impact, result.impactWeights, at),
    {
      label: "Profit impact",
      value: decimals(impact),
      because: impactReason(result, at, side(impact, result.impactCut)),
    },
    ...prepared.policy.playbook.fields.map(({ name, label }) => ({ label, value: String(policy?.values[name] ?? "") })),
  ];
  const advice = policy ? `${policy.because} (${policy.serves})` : "No policy for this quadrant.";
  return { key, verdict: `${prepared.keys[at] ?? key} is ${quadrant}.`, lines, advice };
}

function criterionLines(criteria: readonly Criterion[], weights: readonly number[], at: number): Explanation["lines"] {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return criteria.map(({ heading, values, minimum, maximum }, index) => ({
    label: heading,
    value: decimals(values[at] ?? 0),
    because: `0 at ${decimals(minimum)}, 1 at ${decimals(maximum)}; weight ${percent((weights[index] ?? 0) / all)}`,
  }));
}

function impactReason({ prepared, profitImpact }: CategoryResult, at: number, side: string): string {
  if (prepared.impact.length > 0) return side;
  return `larger categories make ${percent(1 - (profitImpact[at] ?? 0), 1)} of spend; ${side}`;
}
