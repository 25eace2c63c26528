import { amount, counted, percent } from "../format";
import type { SettingReader } from "../settings";
import type { Supply } from "./supply";

/** One way in which supply can be hard, measured against a cut that the user sets. */
export interface Constraint {
  readonly id: "slow" | "unsteady" | "late" | "largeMinimum" | "complex" | "imported";
  readonly label: string;
  /** Measure over cut: 1 lies on the cut; null where the measure is not known. */
  readonly ratio: (supply: Supply, read: SettingReader) => number | null;
  /** The measure and its cut in words. */
  readonly words: (supply: Supply, read: SettingReader, period: string) => string;
  /** What to do where demand is fast. */
  readonly intervention: string;
}

const over = (value: number | null, cut: number): number | null => (value === null ? null : value / cut);
const days = (value: number): string => counted(Math.round(value), "day");

export const CONSTRAINTS: readonly Constraint[] = [
  {
    id: "slow",
    label: "Slow supply",
    ratio: ({ leadTime }, read) => over(leadTime, read.number("longLeadTime")),
    words: ({ leadTime }, read) => `lead time ${days(leadTime ?? 0)}, slow from ${days(read.number("longLeadTime"))}`,
    intervention: "hold stock nearer or qualify a nearer source; order to a shared forecast",
  },
  {
    id: "unsteady",
    label: "Unsteady supply",
    ratio: ({ leadTime, leadTimeSd }, read) =>
      leadTime === null || leadTimeSd === null || !(leadTime > 0)
        ? null
        : leadTimeSd / leadTime / read.number("variableLeadTime"),
    words: ({ leadTime, leadTimeSd }, read) =>
      `lead time deviates by ${amount(leadTimeSd ?? 0)} of ${days(leadTime ?? 0)}, unsteady from ${percent(read.number("variableLeadTime"))}`,
    intervention: "size safety stock for the lead time too; agree on delivery windows",
  },
  {
    id: "late",
    label: "Unreliable supply",
    ratio: ({ onTime }, read) => (onTime === null ? null : (1 - onTime) / (1 - read.number("onTimeCut"))),
    words: ({ onTime }, read) =>
      `${percent(onTime ?? 0)} of deliveries on time, unreliable below ${percent(read.number("onTimeCut"))}`,
    intervention: "supplier development with a weekly late list; prepare a second source",
  },
  {
    id: "largeMinimum",
    label: "Large minimum order",
    ratio: ({ minimumCover }, read) => over(minimumCover, read.number("largeMinimum")),
    words: ({ minimumCover }, read, period) =>
      `minimum order of ${amount(minimumCover ?? 0)} ${period}s of demand, large from ${amount(read.number("largeMinimum"))}`,
    intervention: "negotiate the minimum or order together with the supplier's other items",
  },
  {
    id: "complex",
    label: "Complex to make",
    ratio: ({ complexity }, read) => over(complexity, read.number("complexityCut")),
    words: ({ complexity }, read) =>
      `complexity ${amount(complexity ?? 0)} of 5, complex from ${amount(read.number("complexityCut"))}`,
    intervention: "reserve capacity and finish variants late",
  },
  {
    id: "imported",
    label: "Dependent on import",
    ratio: ({ importShare }, read) => over(importShare, read.number("importCut")),
    words: ({ importShare }, read) =>
      `${percent(importShare ?? 0)} imported, dependent from ${percent(read.number("importCut"))}`,
    intervention: "regional second source and a buffer behind customs",
  },
];

/** What to do where demand is slow and the supplier asks for more than it will use. */
export const SLOW_INTERVENTION = "make to order, share the minimum with other buyers, or drop the item";
