import type { Setting } from "../define";
import { inventorySettings } from "../inventoryPolicy/settings";
import { salesPeriodSetting } from "../sales/salesPeriod";
import { salesSettings } from "../sales/salesSettings";

const goalSettings: readonly Setting[] = [
  {
    id: "goal",
    label: "What is given",
    help: "The service that all items together shall reach, or the money that may lie in safety stock.",
    reason: "The service that the targets of the classes come to: then every policy can be compared with yours.",
    stage: "analysis",
    control: "choice",
    initial: "targets",
    options: [
      { value: "targets", label: "The service of the targets by class" },
      { value: "fillRate", label: "A total fill rate" },
      { value: "budget", label: "A budget for safety stock" },
    ],
  },
  {
    id: "fillRate",
    label: "Total fill rate",
    help: "Share of all demand that is served at once.",
    reason: "A usual aim of wholesalers; the exchange curve shows what it costs.",
    stage: "analysis",
    shownWhen: { setting: "goal", in: ["fillRate"] },
    control: "share",
    initial: 0.97,
    minimum: 0.5,
    maximum: 0.9999,
  },
  {
    id: "budget",
    label: "Money for safety stock",
    help: "At cost, in the currency of the cost per unit.",
    reason: "A round sum to begin with: your own comes from finance.",
    stage: "analysis",
    shownWhen: { setting: "goal", in: ["budget"] },
    control: "number",
    initial: 100000,
    minimum: 0,
    maximum: 1e12,
    step: 1000,
  },
  {
    id: "weighting",
    label: "Service is counted in",
    help: "What an item weighs in the total.",
    reason:
      "What is not served at once puts its revenue at risk; lines favour items that are asked for often, units cheap ones.",
    stage: "analysis",
    control: "choice",
    initial: "revenue",
    options: [
      { value: "revenue", label: "Revenue", help: "Without prices, units are counted." },
      { value: "lines", label: "Order lines", help: "Without single lines, units are counted." },
      { value: "units", label: "Units" },
    ],
  },
  {
    id: "minimumLevel",
    label: "No item below",
    help: "Lowest cycle service level that an item may get, whatever its service costs; 0.5 is no safety stock.",
    reason: "Four cycles in five without a stock-out is as low as customers take for an item that is kept in stock.",
    stage: "analysis",
    control: "share",
    initial: 0.8,
    minimum: 0.5,
    maximum: 0.99,
  },
  {
    id: "proposal",
    label: "Targets to propose",
    help: "How many service levels people shall have to live with.",
    reason: "A few levels keep most of what a level for each item saves, and can still be explained.",
    stage: "analysis",
    control: "choice",
    initial: "few",
    options: [
      { value: "few", label: "A few levels, each for the items that suit it" },
      { value: "class", label: "The best level of each class" },
      { value: "item", label: "A level of its own for each item" },
    ],
  },
  {
    id: "levels",
    label: "How many levels",
    help: "The picture shows what each further level saves.",
    reason: "Three levels are as easy to keep in mind as A, B and C.",
    stage: "analysis",
    shownWhen: { setting: "proposal", in: ["few"] },
    control: "number",
    initial: 3,
    minimum: 2,
    maximum: 6,
    step: 1,
  },
];

/** Lead times, costs and order quantities are read as where parameters are set, so that both give the same stock. */
const SHARED = [
  "leadTime",
  "leadTimeVariation",
  "orderingCost",
  "holdingRate",
  "costShare",
  "longestCover",
  "shelfShare",
  "coverWithoutCost",
];

export const levelSettings: readonly Setting[] = [
  ...salesSettings,
  salesPeriodSetting,
  ...goalSettings,
  ...inventorySettings.filter(({ id }) => SHARED.includes(id)),
];
