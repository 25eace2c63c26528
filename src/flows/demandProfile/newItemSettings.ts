import type { Setting } from "../define";

/** How new items are classified until their own demand speaks, and when that is. */
export const newItemSettings: readonly Setting[] = [
  {
    id: "graduateAfter",
    label: "New items graduate after",
    help: "Observed periods before an item is classified by its own demand.",
    reason: "With fewer than six periods one good month decides on the class.",
    stage: "analysis",
    control: "number",
    initial: 6,
    minimum: 2,
    maximum: 52,
    step: 1,
    unit: "periods",
  },
  {
    id: "bandWidth",
    label: "... and with a forecast band of at most (± share)",
    help: "Half of the 80 % band of the next period as a share of its forecast.",
    reason: "Where demand may as well be nothing or double, a class by it would not last.",
    stage: "analysis",
    control: "number",
    initial: 1,
    minimum: 0.1,
    maximum: 5,
    step: 0.1,
  },
  {
    id: "analogues",
    label: "Similar items to borrow the class from",
    help: "Of the same product group where there are enough, nearest in price and demand.",
    reason: "Five outvote a single odd one and are still much alike.",
    stage: "analysis",
    control: "number",
    initial: 5,
    minimum: 1,
    maximum: 25,
    step: 1,
    unit: "items",
  },
];
