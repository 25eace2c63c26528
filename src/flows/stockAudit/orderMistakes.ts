import { HADLEY, HARRIS, SILVER, words } from "./mistakeWords";
import type { MistakeWords } from "./mistakeWords";

/** Mistakes in reorder points and order quantities. */
export const ORDER_MISTAKES: Readonly<Record<string, MistakeWords>> = {
  rootOnDemand: words(
    "Mean demand times the root of the lead time",
    "Means add up as they are; the root belongs to the deviation only.",
    "Use mean demand × lead time + safety stock.",
    SILVER,
  ),
  onePeriodOfDemand: words(
    "Demand of one period, whatever the lead time",
    "Stock must last until the delivery.",
    "Use mean demand × lead time + safety stock.",
    SILVER,
  ),
  leadTimeDemandLeftOut: words(
    "Demand of the lead time left out",
    "Only the safety stock is in it: every order comes too late.",
    "Add mean demand × lead time.",
    SILVER,
  ),
  safetyStockLeftOut: words(
    "Safety stock left out",
    "Every second cycle runs out of stock.",
    "Add the safety stock.",
    SILVER,
  ),
  carriedOver: words(
    "Carries the wrong safety stock",
    "It adds up; the safety stock in it is wrong.",
    "Correct the safety stock and this follows.",
    SILVER,
  ),
  demandAMonth: words(
    "Demand a month with a holding rate a year",
    "Both must be for the same time: orders are 71 % too small.",
    "Use the demand a year.",
    HARRIS,
  ),
  demandAWeek: words(
    "Demand a week with a holding rate a year",
    "Both must be for the same time: orders are 86 % too small.",
    "Use the demand a year.",
    HARRIS,
  ),
  demandADay: words(
    "Demand a day with a holding rate a year",
    "Both must be for the same time: orders are 95 % too small.",
    "Use the demand a year.",
    HARRIS,
  ),
  costLeftOut: words(
    "Holding rate used without the cost per unit",
    "A rate is a share of the value: dear items are ordered too much at once, cheap ones too little.",
    "Multiply the rate by the cost per unit.",
    HADLEY,
  ),
  rateLeftOut: words(
    "Cost per unit used as holding cost",
    "A unit does not cost its whole value a year to hold.",
    "Multiply the cost by the holding rate.",
    HADLEY,
  ),
  holdingAMonth: words(
    "Holding cost a month with demand a year",
    "Both must be for the same time: orders are 3.5 times too large.",
    "Use the holding cost a year.",
    HADLEY,
  ),
  rateInPercent: words(
    "Holding rate in percent used as a number",
    "20 in place of 0.2: orders are a tenth of what they should be.",
    "Divide the rate by 100.",
    HADLEY,
  ),
  twoLeftOut: words(
    "The 2 under the root left out",
    "Orders are 29 % too small.",
    "Use √(2 × demand × ordering cost / holding cost).",
    HARRIS,
  ),
  limitsIgnored: words(
    "Minimum order or pack size ignored",
    "The supplier delivers whole packs and no less than the minimum.",
    "Use SEG.EOQ with minimum and multiple.",
    HADLEY,
  ),
  minimumOrder: words(
    "Always the minimum order",
    "The supplier's minimum says nothing about what is cheapest.",
    "Use SEG.EOQ with the minimum.",
    HADLEY,
  ),
};
