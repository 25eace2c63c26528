import { CLEANSE_THRESHOLD, LIFECYCLE_WINDOW, SEASON_LENGTH } from "../../engine";
import type { Setting } from "../define";
import { patternSettings } from "../patternSettings";
import { salesPeriodSetting } from "../sales/salesPeriod";
import { salesSettings } from "../sales/salesSettings";
import { newItemSettings } from "./newItemSettings";
import { supplySettings } from "./supplySettings";

/** How numbers are cleansed and measured: a change works all items through again. */
const cleansingSettings: readonly Setting[] = [
  {
    id: "method",
    label: "Numbers out of line are found by",
    help: "Intermittent demand is never out of line for being demand: only its sizes are compared.",
    reason: "The median of the neighbours follows a moving level and is not itself moved by what is out of line.",
    stage: "data",
    control: "choice",
    initial: "hampel",
    options: [
      { value: "hampel", label: "Median of the neighbouring periods (Hampel)" },
      { value: "iqr", label: "Middle half of all periods (Tukey)" },
      { value: "seasonal", label: "What trend and season leave over" },
      { value: "eventsOnly", label: "Nothing: replace marked events only" },
    ],
  },
  {
    id: "threshold",
    label: "Out of line from",
    help: "Spreads from what is usual; more leaves more numbers as they are.",
    reason: "Three spreads leave out what hardly ever happens by chance (Hampel 1974).",
    stage: "data",
    shownWhen: { setting: "method", in: ["hampel", "iqr", "seasonal"] },
    control: "number",
    initial: CLEANSE_THRESHOLD,
    minimum: 1,
    maximum: 10,
    step: 0.5,
    unit: "spreads",
  },
  {
    id: "newest",
    label: "Newest periods that are not replaced",
    help: "What is out of line there is in the ledger with a no, unless it was an event or a stock-out.",
    reason: "A jump in the last period may be the beginning of a new level; only the next one shows.",
    stage: "data",
    shownWhen: { setting: "method", in: ["hampel", "iqr", "seasonal"] },
    control: "number",
    initial: 1,
    minimum: 0,
    maximum: 6,
    step: 1,
    unit: "periods",
  },
  {
    id: "seasonLength",
    label: "Season length",
    help: "12 for months, 52 for weeks, 4 for quarters. A season needs two of its cycles to be seen.",
    reason: "Months repeat after twelve.",
    stage: "data",
    control: "number",
    initial: SEASON_LENGTH,
    minimum: 2,
    maximum: 53,
    step: 1,
    unit: "periods",
  },
  {
    id: "lifecycleWindow",
    label: "Periods that make a level",
    help: "Growth and decline are told from the last level and the one before it.",
    reason: "Half a year of months: long enough to see a level, short enough to see it change.",
    stage: "data",
    control: "number",
    initial: LIFECYCLE_WINDOW,
    minimum: 2,
    maximum: 52,
    step: 1,
    unit: "periods",
  },
  {
    id: "profileOn",
    label: "Measure patterns on",
    help: "What pattern, trend, season, stage and class are told from.",
    reason: "A promotion or a one-time order says nothing about how an item is asked for otherwise.",
    stage: "data",
    control: "choice",
    initial: "cleansed",
    options: [
      { value: "cleansed", label: "Cleansed demand" },
      { value: "read", label: "Demand as it was sold" },
    ],
  },
];

export const profileSettings: readonly Setting[] = [
  ...salesSettings,
  salesPeriodSetting,
  ...cleansingSettings,
  ...patternSettings,
  ...supplySettings,
  ...newItemSettings,
  {
    id: "drawn",
    label: "Item to draw",
    help: "Its demand as sold and cleansed; empty draws the one that cleansing changes most.",
    reason: "The largest change is the first that you should look at.",
    stage: "analysis",
    control: "object",
    initial: "",
  },
];
