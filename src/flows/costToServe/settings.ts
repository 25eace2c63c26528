import { FIXED_SHARE } from "../../engine";
import type { Setting } from "../define";

/** Tiers from the lowest margin to the highest; each cut divides two of them. */
export const TIERS = ["exit", "price", "fix", "keep"] as const;

export const costToServeSettings: readonly Setting[] = [
  {
    id: "driverRates",
    label: "Cost per unit of drivers without a cost pool",
    help: "Only for drivers that no cost pool names.",
    reason: "1 for each until you set it: the picture shows volumes then, not money.",
    stage: "analysis",
    control: "weights",
    initial: [],
    role: "drivers",
  },
  {
    id: "fixedShare",
    label: "Share of cost spread evenly",
    help: "The part of each pool that an object causes by being there, whatever its volume.",
    reason: "Nothing is spread evenly unless you know that it is caused so.",
    stage: "analysis",
    control: "share",
    initial: FIXED_SHARE,
    minimum: 0,
    maximum: 1,
  },
  {
    id: "grossMargin",
    label: "Margin before cost to serve",
    help: "Share of revenue, where the table has no profit column.",
    unlessMapped: ["profit"],
    reason: "A usual figure in distribution; put in your own.",
    stage: "analysis",
    control: "share",
    initial: 0.25,
    minimum: 0,
    maximum: 1,
  },
  {
    id: "tierCuts",
    label: "Tiers by margin after cost to serve",
    help: "Below the first cut exit, below the second price, below the third fix, the others keep.",
    reason:
      "Zero parts profit from loss; 5 % covers what was not charged; a loss beyond 10 % of revenue is out of a fee's reach.",
    stage: "analysis",
    control: "cuts",
    initial: [-0.1, 0, 0.05],
    minimum: -1,
    maximum: 1,
    step: 0.01,
    labels: ["Exit below", "Price below", "Fix below"],
  },
];
