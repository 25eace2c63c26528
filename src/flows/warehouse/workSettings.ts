import type { Setting } from "../define";
import { amountSetting } from "./layoutSettings";

const least = (letter: string, initial: number, reason: string): Setting => ({
  id: `least${letter}`,
  label: `Least room for ${letter} items (share of need)`,
  help: "What they get whatever they earn, so that service does not fall with the margin.",
  reason,
  stage: "analysis",
  control: "share",
  initial,
  minimum: 0,
  maximum: 1,
});

/** Work, its cost, and how room that is short is shared. */
export const workSettings: readonly Setting[] = [
  amountSetting(
    {
      id: "unitsPerPick",
      label: "Units per pick where lines are not known",
      help: "With periods side by side there are no lines: units are divided by this.",
      reason: "Ten is a guess; sales lines are better.",
    },
    [10, 0.1, 100_000, 1],
    "units",
  ),
  amountSetting(
    {
      id: "linesPerWalk",
      label: "Lines picked in one walk",
      help: "Lines that share a walk share its way; 1 is a walk for each line.",
      reason: "Four is what a trolley with a few orders brings home; the order of the rules does not depend on it.",
    },
    [4, 1, 200, 1],
    "lines",
  ),
  amountSetting(
    {
      id: "speed",
      label: "Walking speed (m/s)",
      help: "With the trolley, stops left out.",
      reason: "0.8 m/s with a trolley: a little slower than a free walk.",
    },
    [0.8, 0.1, 10, 0.1],
    "m/s",
  ),
  amountSetting(
    {
      id: "secondsPerLine",
      label: "Time at the shelf for a line (s)",
      help: "Search, take, confirm.",
      reason: "Time studies find 10 to 30 seconds.",
    },
    [20, 0, 600, 1],
    "s",
  ),
  amountSetting(
    {
      id: "wage",
      label: "Cost of an hour of work",
      help: "With all on-costs.",
      reason: "A common figure in warehouses.",
    },
    [22, 0, 1000, 1],
  ),
  amountSetting(
    { id: "workDays", label: "Working days a year", help: "Days on which is picked.", reason: "Five days a week." },
    [250, 1, 366, 1],
    "days",
  ),
  amountSetting(
    {
      id: "shiftHours",
      label: "Hours that one person works a day",
      help: "Without breaks.",
      reason: "Eight hours less a half for breaks and briefing.",
    },
    [7.5, 1, 24, 0.5],
    "hours",
  ),
  amountSetting(
    {
      id: "moveMinutes",
      label: "Minutes to move an item",
      help: "Empty, carry, relabel, post.",
      reason: "A quarter of an hour for a shelf; pallets are quicker, hundreds of small parts slower.",
    },
    [15, 0, 600, 1],
    "minutes",
  ),
  amountSetting(
    {
      id: "zoneCost",
      label: "Cost of a zone of its own a year",
      help: "Equipment, supervision, spare room.",
      reason: "A flow rack, a packing table and some supervision; put in your own figure.",
    },
    [8000, 0, 10_000_000, 500],
  ),
  amountSetting(
    {
      id: "secondsSaved",
      label: "Quicker at the shelf in a zone of its own (s)",
      help: "Per line: flow racks, no search, goods at hand.",
      reason: "Flow racks pick about twice the lines of an hour at shelves.",
    },
    [10, 0, 600, 1],
    "s",
  ),
  amountSetting(
    {
      id: "premium",
      label: "What faster service is worth (a line)",
      help: "What customers of the segment pay for a later cut-off or a shorter promise.",
      reason: "Nothing until sales name a figure.",
    },
    [0, 0, 1000, 0.05],
  ),
  {
    id: "utilisation",
    label: "People of a zone must be busy",
    help: "Share of their hours; below it they belong to all zones.",
    reason: "Below 80 % a pooled crew does the same with fewer people.",
    stage: "analysis",
    control: "share",
    initial: 0.8,
    minimum: 0,
    maximum: 1,
  },
  {
    id: "needOf",
    label: "Room that is shared",
    help: "Which stock asks for the room of each zone.",
    reason: "All stock wants to lie inside; what finds no room goes to outside storage.",
    stage: "analysis",
    control: "choice",
    initial: "stock",
    options: [
      { value: "stock", label: "For all stock on hand" },
      { value: "picking", label: "For the picking locations" },
    ],
  },
  least("A", 0.2, "A fifth of the A stock always stays at hand: it is what customers notice first."),
  least("B", 0.1, "Enough for the usual orders."),
  least("C", 0.05, "A few of each, so that complete orders stay possible. Items without a class are treated alike."),
];
