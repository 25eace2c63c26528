import type { Explanation } from "../define";
import { amount, decimals, percent } from "../format";
import { searchKeys } from "../searchKeys";
import { readSettings } from "../settings";
import type { CostToServeResult } from "./classify";
import { money, total } from "./pictures";

export function searchCostToServe(
  { prepared, order }: CostToServeResult,
  text: string,
  limit: number,
): readonly string[] {
  return searchKeys(
    order.map((at) => prepared.keys[at] ?? ""),
    text,
    limit,
  );
}

/** What an object costs by driver, what it earns, and the tier that follows. */
export function explainCostToServe(result: CostToServeResult, key: string): Explanation | null {
  const { prepared } = result;
  const wanted = key.trim().toUpperCase();
  const at = prepared.keys.findIndex((known) => known.toUpperCase() === wanted);
  if (at < 0) return null;
  const policy = result.policies[at];
  const margin = result.margin?.[at] ?? null;
  const tier = result.tiers?.[at];
  const fixed = readSettings(result.settings).number("fixedShare");
  const lines = [
    ...(prepared.revenue ? [{ label: "Revenue", value: amount(prepared.revenue[at] ?? 0) }] : []),
    ...(result.profit ? [{ label: "Profit before cost to serve", value: amount(result.profit[at] ?? 0) }] : []),
    ...prepared.drivers.map(({ name, volumes }, index) => {
      const share = (volumes[at] ?? 0) / total(volumes);
      const evenly = fixed > 0 ? `, after ${percent(fixed)} spread evenly` : "";
      return {
        label: `Cost by ${name}`,
        value: amount(result.detail[at]?.[index] ?? 0),
        because: `${amount(volumes[at] ?? 0)} of ${amount(total(volumes))} (${percent(share, 1)}) of ${amount(result.driverCosts[index] ?? 0)}${evenly}`,
      };
    }),
    { label: "Cost to serve", value: amount(result.cost[at] ?? 0) },
    ...(result.net
      ? [
          { label: "Profit after cost to serve", value: amount(result.net[at] ?? 0) },
          {
            label: "Margin after cost to serve",
            value: margin === null ? "none" : percent(margin, 1),
            because: tierReason(result, margin),
          },
        ]
      : []),
    ...(policy
      ? prepared.policy.playbook.fields.map(({ name, label }) => ({ label, value: String(policy.values[name] ?? "") }))
      : []),
  ];
  const name = prepared.keys[at] ?? key;
  const verdict =
    tier === undefined
      ? `${name} costs ${amount(result.cost[at] ?? 0)}${money(result)}.`
      : `${name} is in tier ${tier}.`;
  const advice = policy
    ? `${policy.because} (${policy.serves})`
    : "Choose a column with revenue or profit to see what is left.";
  return { key, verdict, lines, advice };
}

function tierReason({ settings }: CostToServeResult, margin: number | null): string {
  if (margin === null) return "there is no revenue to measure it on: N";
  const cuts = readSettings(settings).numbers("tierCuts");
  return `cuts at ${cuts.map((cut) => decimals(cut)).join(", ")}`;
}
