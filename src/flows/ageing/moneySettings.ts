import type { Setting } from "../define";

const share = (id: string, label: string, initial: number, help: string, reason: string): Setting => ({
  ...{ id, label, help, reason, initial, stage: "analysis", control: "share", minimum: 0, maximum: 1 },
});
const number = (
  { id, label, help, reason }: Pick<Setting, "id" | "label" | "help" | "reason">,
  [initial, minimum, maximum, step]: readonly [number, number, number, number],
  unit?: string,
): Setting => ({
  ...{ id, label, help, reason, initial, minimum, maximum, step, stage: "analysis", control: "number" },
  ...(unit ? { unit } : {}),
});

/** What keeping, missing and giving up a unit costs. */
export const moneySettings: readonly Setting[] = [
  share(
    "grossMargin",
    "Gross margin where cost or price is missing",
    0.4,
    "Share of the price: cost is worked out from the price, or the price from the cost.",
    "A middle of trade and industry; a column with costs is better.",
  ),
  share(
    "holdingRate",
    "Holding cost a year (share of cost)",
    0.15,
    "Capital, room, insurance and handling.",
    "Capital at 8 to 10 % and room at 5 % are common; ask finance for yours.",
  ),
  share(
    "obsolescenceRate",
    "Loss of value a year (share of cost)",
    0.1,
    "What stock loses by fashion, technology, damage and decay.",
    "A tenth a year writes off in ten years; fashion and electronics lose far more.",
  ),
  share(
    "lostShare",
    "Customers who do not wait",
    0.4,
    "Share of the demand that is lost when an item is not in stock.",
    "Gruen, Corsten and Bharadwaj (2002) found that about 40 % buy elsewhere or not at all.",
  ),
  share(
    "wholeOrder",
    "Customers who take the whole order elsewhere",
    0.01,
    "Share of the orders with a missing item that are lost as a whole; needs order numbers.",
    "One in a hundred: few do, but the order is often worth many times the item, and that is what hides behind C items.",
  ),
  {
    id: "lowClasses",
    label: "Low-priority classes",
    help: "Whose service is to be cut, and is checked for hidden cost.",
    reason: "C items are where stock is cut first.",
    stage: "analysis",
    control: "choice",
    initial: "C",
    options: [
      { value: "C", label: "C" },
      { value: "BC", label: "B and C" },
    ],
  },
  number(
    {
      id: "serviceBefore",
      label: "Service of low-priority items today",
      help: "Cycle service level; where the item data hold a reorder point or safety stock, that is taken instead.",
      reason: "One level for all, as most systems are set up; the playbook says what it falls to.",
    },
    [0.95, 0.5, 0.999, 0.01],
  ),
  share(
    "returnShare",
    "Suppliers take back at (share of cost)",
    0.7,
    "What is left after the restocking fee and freight.",
    "A fee of 15 to 25 % and the freight are usual; 0 where nobody takes back.",
  ),
  number(
    {
      id: "returnAge",
      label: "Suppliers take back up to an age of (days)",
      help: "Older stock cannot be returned.",
      reason: "Half a year is a customary limit in supply contracts.",
    },
    [180, 0, 3650, 10],
    "days",
  ),
  share(
    "discount",
    "Discount to sell off",
    0.3,
    "Off the price; also every regular sale of the item is discounted meanwhile.",
    "Less than a quarter moves little.",
  ),
  number(
    {
      id: "lift",
      label: "More demand by the discount (times)",
      help: "1 means that as much again is sold on top of the regular demand.",
      reason: "Doubling at 30 % off is a price elasticity of about 3, common for promotions.",
    },
    [1, 0.1, 20, 0.1],
  ),
  number(
    {
      id: "discountDays",
      label: "Length of the sale (days)",
      help: "What is not sold by then goes another way.",
      reason: "A quarter: longer, and the discount becomes the price.",
    },
    [90, 1, 730, 10],
    "days",
  ),
  number(
    {
      id: "scrapShare",
      label: "Left when scrapped (share of cost)",
      help: "What a liquidator pays, less the cost of clearing; below 0 where clearing costs money.",
      reason: "Liquidators pay 5 to 15 % of cost for mixed lots; a careful figure.",
    },
    [0.05, -1, 1, 0.01],
  ),
  number(
    {
      id: "horizonYears",
      label: "Nothing is kept longer than (years)",
      help: "What will not be used by then is worth nothing.",
      reason: "Beyond three years nobody can say whether an item is still wanted.",
    },
    [3, 0.25, 20, 0.25],
    "years",
  ),
];

/** The last order of items that will not be delivered again. */
export const lastTimeSettings: readonly Setting[] = [
  {
    id: "lastTimeItems",
    label: "Items that will no longer be delivered",
    help: "Codes of items with a last-time buy. Empty: up to 50 items whose demand is in decline are worked out as examples.",
    reason: "Your suppliers know what they discontinue; the data only show what fades.",
    stage: "analysis",
    control: "texts",
    initial: [],
    placeholder: "Item code",
  },
  number(
    {
      id: "serviceYears",
      label: "Still to be delivered for (years)",
      help: "How long customers may still ask for it.",
      reason: "Three years: a usual promise for goods; spare parts need ten and more.",
    },
    [3, 0.25, 30, 0.25],
    "years",
  ),
  share(
    "yearlyDecline",
    "Demand falls a year by",
    0.3,
    "From year to year, beginning today.",
    "Fading items lose a fifth to a half each year.",
  ),
  share(
    "doubt",
    "Doubt about the forecast",
    0.3,
    "Coefficient of variation of the total that is still to come.",
    "Forecasts of end-of-life demand are seldom better than a third.",
  ),
  number(
    {
      id: "shortageTimes",
      label: "A unit short costs (times its cost)",
      help: "More than the margin where it must be bought from brokers or made again.",
      reason: "Brokers often ask twice the price: once the cost on top. The margin counts where it is more.",
    },
    [1, 0.05, 100, 0.05],
  ),
  {
    id: "distribution",
    label: "Distribution of the remaining demand",
    help: "Its form beyond mean and deviation.",
    reason: "Gamma is never negative and leans to the right, as such demand does.",
    stage: "analysis",
    control: "choice",
    initial: "gamma",
    options: [
      { value: "gamma", label: "Gamma" },
      { value: "normal", label: "Normal" },
      { value: "negativeBinomial", label: "Negative binomial", help: "Whole units, uneven." },
      { value: "poisson", label: "Poisson", help: "Whole units; leaves out deviation and doubt." },
    ],
  },
  {
    id: "drawn",
    label: "Item to draw",
    help: "Whose last-time buy the curve shows.",
    reason: "Left empty, the one with the largest last-time buy is drawn.",
    stage: "analysis",
    control: "object",
    initial: "",
  },
];
