import type { Policy } from "../policyTable";

/** How an item is replenished. */
export type PolicyKind = "rQ" | "RS" | "sS" | "order" | "stop";

/** Names of the policies, as the sheets write them. */
export const POLICY_NAMES: Readonly<Record<PolicyKind, string>> = {
  rQ: "(r,Q) order quantity at the reorder point",
  RS: "(R,S) up to the level at each review",
  sS: "(s,S) up to the maximum at the minimum",
  order: "to order, no stock",
  stop: "no new orders",
};

const KINDS: Readonly<Record<string, PolicyKind>> = {
  "continuous review": "rQ",
  "periodic review": "RS",
  "min-max": "sS",
  "make to order": "order",
  stop: "stop",
};

/** The policy that the playbook gives a class; what it does not name is reviewed continuously. */
export function policyKind(policy: Policy | undefined): PolicyKind {
  return KINDS[String(policy?.values["stockPolicy"] ?? "").toLowerCase()] ?? "rQ";
}

/** Days between reviews that the stock must last for beside the lead time. */
export function reviewDaysOf(kind: PolicyKind, policy: Policy | undefined, rhythm: string): number {
  const days = Number(policy?.values["reviewDays"] ?? 0);
  if (!(days > 0)) return kind === "RS" ? 7 : 0;
  if (kind === "RS") return days;
  return rhythm === "playbook" && days > 1 && (kind === "rQ" || kind === "sS") ? days : 0;
}
