import type { Explanation } from "../define";
import { amount, percent } from "../format";
import { readSettings } from "../settings";
import type { InventoryResult } from "./analyse";
import type { ItemPlan } from "./plan";
import { isStocked } from "./plan";
import { proposalOf } from "./proposals";

type Lines = Explanation["lines"];

/** From today's parameters to the new ones, and what is to be ordered today. */
export function explainToday(result: InventoryResult, plan: ItemPlan): Lines {
  return [...moveLines(result, plan), ...stockLines(plan), ...proposalLines(result, plan)];
}

function moveLines({ settings }: InventoryResult, plan: ItemPlan): Lines {
  const { today, applied, level } = plan;
  if (!today || !isStocked(plan)) return [];
  const read = readSettings(settings);
  const reasons = {
    kept: `within ${percent(read.number("deadBand"))} of today's ${amount(today.level)}: stays as it is`,
    limited: `wanted ${amount(level)}, moved by ${percent(read.number("stepLimit"))} of today's ${amount(today.level)} at most`,
    changed: `today's is ${amount(today.level)}`,
  };
  return [{ label: "Level that is loaded", value: amount(applied.level), because: reasons[applied.move] }];
}

function stockLines({ today, applied, order }: ItemPlan): Lines {
  const safe = Math.max(0, applied.safetyStock);
  const lines: Lines = [
    {
      label: "Mean stock, new",
      value: amount(applied.units),
      because:
        applied.safetyStock >= 0
          ? `${amount(safe)} + ${amount(applied.cycleOrder)} / 2`
          : "part of each order only: cycles end short by plan",
    },
    { label: "Demand served at once, new", value: percent(applied.fillRate, 1) },
  ];
  if (!today) return lines;
  return [
    ...lines,
    {
      label: "Mean stock, today",
      value: amount(today.units),
      because: `safety stock ${amount(today.safetyStock)} that the reorder point leaves, orders of ${amount(today.orderQuantity || order.quantity)}`,
    },
    { label: "Demand served at once, today", value: percent(today.fillRate, 1) },
  ];
}

function proposalLines({ prepared }: InventoryResult, plan: ItemPlan): Lines {
  const proposal = proposalOf(plan, prepared.period.days);
  if (!proposal) return [];
  const { onHand, onOrder } = plan.conditions;
  return [
    {
      label: "To order today",
      value: amount(proposal.quantity),
      because: `${amount(onHand ?? 0)} on hand + ${amount(onOrder)} on order; ${proposal.because}`,
    },
  ];
}
