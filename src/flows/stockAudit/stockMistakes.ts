import { SILVER, words } from "./mistakeWords";
import type { MistakeWords } from "./mistakeWords";

const CHOPRA = "Chopra & Meindl (2016), ch. 12";
const EPPEN = "Eppen & Martin (1988)";
const UNITS_FIX = "Bring the lead time to the periods of demand first: days / 30.4 for months, days / 7 for weeks.";

/** Mistakes in safety stocks, and in what they have in common with the other numbers of a plan. */
export const STOCK_MISTAKES: Readonly<Record<string, MistakeWords>> = {
  fillRateAsCycle: words(
    "Fill rate used as a share of cycles",
    "A fill rate counts units, the quantile of the normal distribution answers for cycles: with large orders it holds far too much, with small ones too little.",
    "Use SEG.SAFETYSTOCK.FILLRATE with the order quantity.",
    SILVER,
  ),
  bothTails: words(
    "Factor of both tails",
    "Stock runs out on one side only: 95 % of cycles need 1.64 and not 1.96.",
    "Use NORM.S.INV(service level).",
    SILVER,
  ),
  shareAsFactor: words(
    "Service level used as the factor",
    "0.95 deviations cover 83 % of cycles, not 95 %.",
    "Use NORM.S.INV(service level) as the factor.",
    SILVER,
  ),
  densityForQuantile: words(
    "NORM.S.DIST in place of NORM.S.INV",
    "The distribution function was taken for its inverse, so the factor is 0.8 to 0.84 whatever the target.",
    "Use NORM.S.INV(service level).",
    SILVER,
  ),
  otherTail: words(
    "Factor of the wrong tail",
    "NORM.S.INV(1 − service level) is negative: stock is planned below the demand to be expected.",
    "Use NORM.S.INV(service level).",
    SILVER,
  ),
  factorLeftOut: words(
    "Factor left out",
    "One deviation covers 84 % of cycles.",
    "Multiply by NORM.S.INV(service level).",
    SILVER,
  ),
  fixedFactor: words(
    "Factor # whatever the target",
    "One factor for all items gives all the same service, whatever was agreed for them.",
    "Use NORM.S.INV of each item's own service level.",
    SILVER,
  ),
  meanForSd: words(
    "Mean demand used as its deviation",
    "Stock must cover what is not known, and the mean is known: steady items get too much, erratic ones too little.",
    "Use the standard deviation of demand (STDEV.S of the history).",
    CHOPRA,
  ),
  populationSd: words(
    "STDEV.P in place of STDEV.S",
    "The history is a sample: dividing by n gives too small a deviation, by 4 % with twelve periods.",
    "Use STDEV.S.",
    SILVER,
  ),
  madForSd: words(
    "Mean absolute deviation used as the standard deviation",
    "With normal demand the standard deviation is 1.25 times the mean absolute deviation: a fifth is missing.",
    "Multiply by 1.25, or better use the standard deviation.",
    "Brown (1959)",
  ),
  zerosLeftOut: words(
    "Periods without demand left out",
    "Periods without demand belong to the variation: without them the deviation is that of the order size only.",
    "Use all periods; for intermittent demand use SEG.SAFETYSTOCK.HISTORY.",
    "Syntetos, Boylan & Croston (2005)",
  ),
  varianceForSd: words(
    "Variance used as the deviation",
    "The root is missing.",
    "Use STDEV.S in place of VAR.S.",
    SILVER,
  ),
  "sdTimes1.25": words(
    "Standard deviation times 1.25",
    "1.25 turns a mean absolute deviation into a standard deviation; this one is one already.",
    "Leave 1.25 out.",
    "Brown (1959)",
  ),
  oneStepError: words(
    "Error of one period times the root of the lead time",
    "Errors of a forecast go together over the periods ahead: over the lead time they grow faster than the root.",
    "Use the deviation of the error over the lead time as measured, or Graves' factor for smoothing.",
    "Graves (1999)",
  ),
  rootMissing: words(
    "Square root missing",
    "Variances add up, deviations do not: four periods have twice the deviation of one.",
    "Take the root: of the lead time in a safety stock, of the whole term in an order quantity.",
    SILVER,
  ),
  reviewLeftOut: words(
    "Review period left out",
    "Where stock is looked at every so often, an order waits for the next look: stock must last for both.",
    "Use lead time + review period.",
    SILVER,
  ),
  intervalLeftOut: words(
    "Lead time left out",
    "The deviation is that of one period, whatever the lead time.",
    "Multiply by the root of the lead time in periods.",
    SILVER,
  ),
  leadTimeLeftOut: words(
    "Lead time left out, review period kept",
    "Stock must last until the delivery.",
    "Use lead time + review period.",
    SILVER,
  ),
  notConverted: words(
    "Lead time in another unit than demand",
    "The number was taken as it stands, as if it counted periods of demand.",
    UNITS_FIX,
    CHOPRA,
  ),
  takenAs: words("Lead time taken as #s", "It is written in another unit.", UNITS_FIX, CHOPRA),
  convertedTo: words(
    "Lead time turned into #s, demand is not per #",
    "The periods of lead time and demand differ.",
    UNITS_FIX,
    CHOPRA,
  ),
  workingDays: words(
    "Calendar days divided by working days",
    "20 or 21 days a month (5 a week) are working days; a lead time in calendar days has 30.4 (7) of them.",
    "Divide calendar days by 30.4 for months and by 7 for weeks.",
    CHOPRA,
  ),
  fourWeeks: words(
    "A month of four weeks",
    "A year has 52 weeks, not 48: lead times become 8 % too long.",
    "Divide weeks by 4.35.",
    CHOPRA,
  ),
  supplyLeftOut: words(
    "Variation of the lead time left out",
    "Late deliveries use up stock as well as high demand does.",
    "Add mean demand² × lead time deviation² under the root.",
    EPPEN,
  ),
  supplyOutsideRoot: words(
    "Variation of the lead time added outside the root",
    "Demand and lead time seldom go wrong together: their variances add up, not their deviations.",
    "Put both under one root.",
    EPPEN,
  ),
  demandLeftOut: words(
    "Variation of demand left out",
    "Only the lead time's variation is in it.",
    "Add lead time × demand deviation² under the root.",
    EPPEN,
  ),
  supplyWithoutDemand: words(
    "Lead time deviation without the demand",
    "A deviation in periods was added to one in units.",
    "Multiply the lead time deviation by mean demand.",
    EPPEN,
  ),
  supplyNotSquared: words(
    "Lead time variation not squared",
    "Under the root stand variances.",
    "Square mean demand × lead time deviation.",
    EPPEN,
  ),
  supplyNotConverted: words(
    "Lead time deviation in another unit than demand",
    "The deviation was taken as it stands.",
    UNITS_FIX,
    EPPEN,
  ),
  cover: words(
    "# days of demand for every item",
    "A cover in days ignores variation, lead time and target: steady items get too much and erratic ones too little.",
    "Work out each item from its own variation.",
    "Silver, Pyke & Thomas (2017), ch. 6.2",
  ),
  leadTimeDemand: words(
    "# × the demand of the lead time",
    "A share of the lead time's demand ignores how much it varies.",
    "Work out each item from its own variation.",
    SILVER,
  ),
  maxLessMean: words(
    "Highest less mean demand of the lead time",
    "The highest number ever seen grows with the length of the history and stands for no service level.",
    "Use deviations and a service level.",
    SILVER,
  ),
  flat: words(
    "# for every item",
    "The same number of units whatever is sold.",
    "Work out each item from its own variation.",
    SILVER,
  ),
  none: words("Nothing planned", "The number is 0.", "Plan it, or say that the item is not kept in stock.", SILVER),
};
