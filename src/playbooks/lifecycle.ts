import type { Playbook } from "../engine";

/**
 * What planning and the supplier owe an item by the stage of its life: a launch needs the supplier's attention, an
 * end needs agreement on what is left over.
 */
export const lifecycle: Playbook = {
  id: "lifecycle",
  title: "Products by stage of life",
  keys: { stage: ["introduction", "growth", "maturity", "decline", "end of life", "dormant"] },
  fields: [
    {
      name: "classRule",
      label: "Class to plan with",
      type: "choice",
      choices: ["provisional, by analogue", "own", "own, not to be raised", "none"],
    },
    {
      name: "forecastBasis",
      label: "Forecast from",
      type: "choice",
      choices: ["analogues", "own history", "own history with trend", "orders in hand", "none"],
    },
    { name: "stockRule", label: "Stock rule", type: "text" },
    { name: "supplierDuties", label: "Duties of the supplier", type: "text" },
    { name: "supplierGate", label: "Gate with the supplier", type: "text" },
    {
      name: "stageReview",
      label: "Stage review",
      type: "choice",
      choices: ["weekly", "monthly", "quarterly", "half-yearly", "once"],
    },
    { name: "stageReviewDays", label: "Days between stage reviews", type: "integer", unit: "days" },
    { name: "stageOwner", label: "Owner of the stage", type: "text" },
  ],
  rows: [
    {
      keys: { stage: "introduction" },
      values: {
        classRule: "provisional, by analogue",
        forecastBasis: "analogues",
        stockRule: "launch quantity by the analogues, then small and frequent orders",
        supplierDuties:
          "hold capacity and material for the launch, weekly confirmation, samples and first-article report",
        supplierGate: "ramp-up gate: capacity, lead time and minimum order confirmed in writing",
        stageReview: "weekly",
        stageReviewDays: 7,
        stageOwner: "launch manager with planner and buyer",
      },
      because: "The item's own history says too little; its class and its stock are borrowed until it graduates.",
      serves: "001 M3.6",
    },
    {
      keys: { stage: "growth" },
      values: {
        classRule: "own",
        forecastBasis: "own history with trend",
        stockRule: "safety stock on the rising level; raise reorder points ahead of the trend",
        supplierDuties: "ramp capacity by a shared plan, flexibility upwards agreed, no new minimum orders",
        supplierGate: "volume gate: capacity for the forecast of the coming half-year",
        stageReview: "monthly",
        stageReviewDays: 30,
        stageOwner: "planner",
      },
      because: "Stock sized by the past is short while demand rises, and the supplier must rise with it.",
      serves: "001 M1.5",
    },
    {
      keys: { stage: "maturity" },
      values: {
        classRule: "own",
        forecastBasis: "own history",
        stockRule: "by class; automatic replenishment where demand is steady",
        supplierDuties: "yearly cost-down, delivery on time to the class, vendor-managed stock where it pays",
        supplierGate: "business review",
        stageReview: "quarterly",
        stageReviewDays: 91,
        stageOwner: "planner",
      },
      because: "A steady life is where rules and contracts pay; attention belongs to the other stages.",
      serves: "001 M1.5",
    },
    {
      keys: { stage: "decline" },
      values: {
        classRule: "own, not to be raised",
        forecastBasis: "own history with trend",
        stockRule: "lower reorder points with the level, no order beyond the months left",
        supplierDuties: "smaller lots and shorter notice, list of material bought for this item",
        supplierGate: "run-down gate: last order date and material liability agreed",
        stageReview: "monthly",
        stageReviewDays: 30,
        stageOwner: "planner with product manager",
      },
      because: "What is ordered by the old level stays; liability for material grows with every forecast sent.",
      serves: "001 M1.5",
    },
    {
      keys: { stage: "end of life" },
      values: {
        classRule: "none",
        forecastBasis: "orders in hand",
        stockRule: "last-time buy or make to order; sell what is left",
        supplierDuties: "last-time buy quote, tools and spare parts kept for the time agreed, take-back of material",
        supplierGate: "close-out gate: open orders, tools and material settled",
        stageReview: "once",
        stageReviewDays: 365,
        stageOwner: "product manager with buyer",
      },
      because: "Nothing is worth a forecast any more; what counts is that both sides close the books.",
      serves: "001 M1.5",
    },
    {
      keys: { stage: "dormant" },
      values: {
        classRule: "none",
        forecastBasis: "none",
        stockRule: "order stop; sell, return or write off after the decision",
        supplierDuties: "none but spare parts where a contract says so",
        supplierGate: "decision: revive, replace or end",
        stageReview: "half-yearly",
        stageReviewDays: 182,
        stageOwner: "product manager",
      },
      because:
        "No demand for longer than three of its usual intervals: waiting costs room and money, so somebody decides.",
      serves: "001 M1.5",
    },
  ],
};
