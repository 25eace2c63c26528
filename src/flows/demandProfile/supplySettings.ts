import type { Setting } from "../define";

const cut = (
  id: string,
  label: string,
  help: string,
  reason: string,
  control: { initial: number; minimum: number; maximum: number; step: number; unit?: string },
): Setting => ({ id, label, help, reason, stage: "analysis", control: "number", ...control });

/** What counts as fast demand and as slow or unreliable supply. */
export const supplySettings: readonly Setting[] = [
  {
    id: "fastCut",
    label: "Fast demand: items that make this share",
    help: "Of revenue, or of units where there is no price. Items outside it are not fast.",
    reason: "The few items that make 80 % are those whose shortage everybody notices.",
    stage: "analysis",
    control: "share",
    initial: 0.8,
    minimum: 0.05,
    maximum: 0.99,
  },
  cut(
    "longLeadTime",
    "Slow supply from (days of lead time)",
    "Supply that takes this long or longer is slow.",
    "Most plans are fixed for a month: what takes longer is ordered by forecast alone.",
    { initial: 30, minimum: 1, maximum: 365, step: 1, unit: "days" },
  ),
  cut(
    "variableLeadTime",
    "Unsteady supply from (deviation / lead time)",
    "Standard deviation of the lead time as a share of it.",
    "At 0.3 one delivery in six is late by more than three tenths of its lead time.",
    { initial: 0.3, minimum: 0.05, maximum: 3, step: 0.05 },
  ),
  {
    id: "onTimeCut",
    label: "Unreliable supply below (deliveries on time)",
    help: "Share of deliveries on time.",
    reason: "Below 90 % a tenth of all orders needs somebody to run after it.",
    stage: "analysis",
    control: "share",
    initial: 0.9,
    minimum: 0.5,
    maximum: 0.995,
  },
  cut(
    "largeMinimum",
    "Large minimum order from (periods of demand)",
    "Minimum order against the demand of a period, for fast items.",
    "A minimum of three periods turns the stock of a fast item four times a year at best, with months.",
    { initial: 3, minimum: 0.5, maximum: 52, step: 0.5, unit: "periods" },
  ),
  cut(
    "slowMinimum",
    "Too large for slow items from (periods of demand)",
    "Minimum order against the demand of a period, for items that are not fast.",
    "What is bought for a year of months or more is often not sold.",
    { initial: 12, minimum: 1, maximum: 120, step: 1, unit: "periods" },
  ),
  cut(
    "complexityCut",
    "Complex from (1 to 5)",
    "Manufacturing complexity from which few can make it.",
    "At 4 of 5 a second source takes long to qualify.",
    { initial: 4, minimum: 1, maximum: 5, step: 0.5 },
  ),
  {
    id: "importCut",
    label: "Dependent on import from (share)",
    help: "Share of the item that crosses a customs border.",
    reason: "Half or more across a border: tariffs and ports decide on the lead time.",
    stage: "analysis",
    control: "share",
    initial: 0.5,
    minimum: 0.05,
    maximum: 1,
  },
  {
    id: "unknownLeadTime",
    label: "Items without a lead time",
    help: "Neither the item data nor the goods received tell it.",
    reason: "An assumption would make every such item slow, or none: what is not known is not judged.",
    stage: "analysis",
    control: "choice",
    initial: "leave",
    options: [
      { value: "leave", label: "Do not judge their lead time" },
      { value: "assume", label: "Assume one" },
    ],
  },
  {
    ...cut(
      "assumedLeadTime",
      "Lead time to assume",
      "Counts for items whose lead time is not known.",
      "Two weeks is usual within a continent; put in what your buyers say.",
      { initial: 14, minimum: 1, maximum: 365, step: 1, unit: "days" },
    ),
    shownWhen: { setting: "unknownLeadTime", in: ["assume"] },
  },
];
