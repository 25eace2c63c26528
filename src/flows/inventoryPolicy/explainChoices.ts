import type { Explanation } from "../define";
import { amount, decimals, percent } from "../format";
import { readSettings } from "../settings";
import type { InventoryResult } from "./analyse";
import type { ItemPlan } from "./plan";
import { decouplingPoint, pushOrPull } from "./pushPull";
import { ownerships } from "./shown";

type Lines = Explanation["lines"];

/** Whether stock pays, and who sets the item in motion. */
export function explainStockTest({ settings }: InventoryResult, plan: ItemPlan): Lines {
  const { stockTest, conditions, demand } = plan;
  const read = readSettings(settings);
  const direction = pushOrPull(plan, read.number("steadyCut"));
  const { saved, cost, breakEven } = stockTest;
  return [
    {
      label: "Stock or order",
      value: stockTest.decision,
      because:
        saved === null || cost === null
          ? "cost, price or demand are not known"
          : `a stock saves ${amount(saved)} a year of margin and costs ${amount(cost)}${breakEven === null ? "" : `; it pays from ${amount(breakEven)} units a year`}`,
    },
    {
      label: "Push or pull",
      value: direction,
      because: stockTest.waits
        ? `customers wait ${amount(read.number("customerWaits"))} days, the lead time is ${amount(conditions.leadDays)}`
        : `variation ${demand.mean > 0 ? decimals(demand.sd / demand.mean) : "none"}, predictable below ${decimals(read.number("steadyCut"))}`,
    },
    { label: "Where order meets stock", value: decouplingPoint(plan, direction) },
  ];
}

/** Who should own the stock. */
export function explainOwnership(result: InventoryResult, plan: ItemPlan): Lines {
  const own = ownerships(result)[plan.item];
  if (!own) return [];
  const playbook = String(plan.policy?.values["ownership"] ?? "");
  return [
    {
      label: "Suits management by the supplier",
      value: decimals(own.score),
      because: `0.4 × volume ${decimals(own.volume)} + 0.35 × steadiness ${decimals(own.steadiness)} + 0.25 × data ${decimals(own.data)}`,
    },
    {
      label: "Consignment breaks even at a price rise of",
      value: own.breakEven === null ? "none" : percent(own.breakEven, 2),
      because: own.capital === null ? "no cost is known" : `it saves ${amount(own.capital)} a year of capital`,
    },
    {
      label: "Owner of the stock",
      value: own.owner,
      because: `${own.because}${playbook && playbook !== own.owner ? ` The playbook says ${playbook}.` : ""}`,
    },
  ];
}
