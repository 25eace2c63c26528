import type { Setting } from "../define";

type Words = Pick<Setting, "id" | "label" | "help" | "reason">;
export const amountSetting = (
  words: Words,
  [initial, minimum, maximum, step]: readonly [number, number, number, number],
  unit?: string,
): Setting => ({
  ...words,
  ...{ stage: "analysis", control: "number", initial, minimum, maximum, step },
  ...(unit ? { unit } : {}),
});

const weight = (letter: string, initial: number): Setting =>
  amountSetting(
    {
      id: `priority${letter}`,
      label: `Priority of ${letter} items`,
      help: "Picks of these items count so many times; 1 is neutral.",
      reason:
        initial === 1
          ? "The measure of the others. Items without a class count like C."
          : "A little more than its picks: a short way to what customers pay most for; the result says what it costs in steps.",
    },
    [initial, 0, 10, 0.1],
  );

/** How items are put into locations, and where locations are. */
export const layoutSettings: readonly Setting[] = [
  {
    id: "method",
    label: "Slotting rule",
    help: "Which items get the nearest locations.",
    reason: "Room per pick (Heskett's cube-per-order index) has the least travel where each pick is a walk of its own.",
    stage: "analysis",
    control: "choice",
    initial: "coi",
    options: [
      { value: "coi", label: "Cube per order", help: "Least room for each pick first." },
      { value: "picks", label: "Most picks", help: "Whatever room it takes." },
      { value: "value", label: "Class, then picks", help: "All A items first." },
    ],
  },
  weight("A", 1.2),
  weight("B", 1.1),
  weight("C", 1),
  {
    id: "speedCuts",
    label: "Speed cuts (cumulated share of picks)",
    help: "Items that make up this share of the picks are fast (F), those up to the second medium (M), the rest slow (S).",
    reason: "80 % and 95 % as for value: few items make most of the walking.",
    stage: "analysis",
    control: "cuts",
    initial: [0.8, 0.95],
    minimum: 0.05,
    maximum: 0.995,
    step: 0.01,
    labels: ["Fast up to", "Medium up to"],
  },
  {
    id: "stored",
    label: "What lies in picking locations",
    help: "Only some days of demand with the rest in reserve, or all stock.",
    reason: "Picking places for some days, refilled from reserve, keep the ways short.",
    stage: "analysis",
    control: "choice",
    initial: "days",
    options: [
      { value: "days", label: "Some days of demand" },
      { value: "stock", label: "All stock on hand" },
    ],
  },
  {
    ...amountSetting(
      {
        id: "storedDays",
        label: "Days of demand in picking locations",
        help: "What is refilled from reserve meanwhile.",
        reason: "Ten working days: refilled twice a month at the least.",
      },
      [14, 1, 365, 1],
      "days",
    ),
    shownWhen: { setting: "stored", in: ["days"] },
  },
  amountSetting(
    {
      id: "defaultVolume",
      label: "Volume where none is given (litres)",
      help: "Room of one unit of items without a volume.",
      reason: "One litre for all leaves the picks to decide.",
    },
    [1, 0.001, 10_000, 0.1],
    "litres",
  ),
  {
    ...amountSetting(
      {
        id: "defaultRoom",
        label: "Room of a location (litres)",
        help: "Where the locations have no room of their own.",
        reason: "A shelf of 1.2 by 0.6 m with 0.5 m of height holds 360 litres.",
      },
      [360, 1, 100_000, 10],
      "litres",
    ),
    unlessMapped: ["room"],
  },
  {
    ...amountSetting(
      {
        id: "aisleStep",
        label: "From aisle to aisle (m)",
        help: "The first aisle, in the order of its code, is the nearest to the dock.",
        reason: "An aisle and two half racks.",
      },
      [4, 0, 100, 0.5],
      "m",
    ),
    unlessMapped: ["distance"],
  },
  {
    ...amountSetting(
      {
        id: "bayStep",
        label: "From bay to bay (m)",
        help: "The first bay, in the order of its code, is the nearest to the dock.",
        reason: "A shelf of 1.2 m and its upright.",
      },
      [1.3, 0, 100, 0.1],
      "m",
    ),
    unlessMapped: ["distance"],
  },
  {
    ...amountSetting(
      {
        id: "goldenLevel",
        label: "Golden level",
        help: "Level between hip and shoulder; the third part of a location code is the level.",
        reason: "The second shelf from below can be reached without bending or stretching.",
      },
      [2, 0, 20, 1],
    ),
    unlessMapped: ["distance"],
  },
  {
    ...amountSetting(
      {
        id: "levelStep",
        label: "Each level away counts as (m)",
        help: "Bending and stretching, expressed as way.",
        reason: "Some three seconds at walking speed.",
      },
      [3, 0, 100, 0.5],
      "m",
    ),
    unlessMapped: ["distance"],
  },
  {
    ...amountSetting(
      {
        id: "heavy",
        label: "Heavy from (kg)",
        help: "Heavier units lie on the golden level or below.",
        reason: "Above 15 kg nothing should be lifted over the shoulder by hand.",
      },
      [15, 0.1, 1000, 1],
      "kg",
    ),
    unlessMapped: ["weightLimit"],
  },
];
