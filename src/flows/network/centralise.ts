import { pooling, normalQuantile } from "../../engine";
import { readSettings } from "../settings";
import type { SettingValues } from "../define";
import type { SpreadItem } from "./prepared";
import { PERIOD_DAYS, type PeriodName } from "./settings";

export type Verdict = "one place" | "many places" | "one place already";
export type LawHolds = "holds" | "promises too much" | "promises too little" | "no demand varies";

/** One item in many places against one. */
export interface SpreadRow {
  readonly item: string;
  readonly locations: number;
  readonly unitCost: number;
  /** Units a year, all locations. */
  readonly yearlyDemand: number;
  readonly sumSd: number;
  readonly pooledSd: number;
  /** Deviation of the sum as a share of the sum of deviations: as it is, by the square root law, and without correlation. */
  readonly ratio: number | null;
  readonly lawRatio: number;
  readonly independentRatio: number | null;
  /** Mean correlation that the deviations speak of; null where nothing varies or there is one place. */
  readonly correlation: number | null;
  readonly law: LawHolds;
  readonly leadTime: number;
  readonly decentralised: number;
  readonly centralised: number;
  /** Money a year. */
  readonly saving: number;
  readonly extraFreight: number;
  readonly net: number;
  readonly verdict: Verdict;
}

/** Nearer to the law than this share of it counts as kept. */
const NEAR = 0.1;

/** For each item: safety stock in many places and in one, and whether what is saved pays for longer ways. */
export function centralise(items: readonly SpreadItem[], settings: SettingValues): readonly SpreadRow[] {
  const read = readSettings(settings);
  const days = PERIOD_DAYS[read.text("itemPeriod") as PeriodName];
  const z = normalQuantile(read.number("cycleServiceLevel"));
  const [rate, freight, shelf] = [read.number("holdingRate"), read.number("extraFreight"), read.number("shelfCost")];
  const defaultLead = read.number("itemLeadTime");
  const wanted = read.number("correlation");
  return items
    .map(({ item, unitCost, locations, demandMean, demandSd, pooledSd: measured, leadTime: ownLead }): SpreadRow => {
      const places = locations.length;
      const sumSd = total(demandSd);
      const squares = demandSd.reduce((sum, sd) => sum + sd * sd, 0);
      const least = places > 1 ? -1 / (places - 1) : 1;
      const pooledSd = measured ?? pooling({ demandSd, correlation: Math.max(least, wanted) }).centralisedSd;
      const leadTime = (ownLead ?? defaultLead) / days;
      const factor = z * Math.sqrt(leadTime);
      const ratio = sumSd > 0 ? pooledSd / sumSd : null;
      const lawRatio = 1 / Math.sqrt(places);
      const yearlyDemand = (total(demandMean) * 365) / days;
      const saving = rate * unitCost * factor * (sumSd - pooledSd) + shelf * (places - 1);
      const extraFreight = places > 1 ? freight * unitCost * yearlyDemand : 0;
      const cross = sumSd * sumSd - squares;
      return {
        item,
        locations: places,
        unitCost,
        yearlyDemand,
        sumSd,
        pooledSd,
        ratio,
        lawRatio,
        independentRatio: sumSd > 0 ? Math.sqrt(squares) / sumSd : null,
        correlation: cross > 1e-12 * sumSd * sumSd ? (pooledSd * pooledSd - squares) / cross : null,
        law: lawOf(ratio, lawRatio),
        leadTime,
        decentralised: factor * sumSd,
        centralised: factor * pooledSd,
        saving,
        extraFreight,
        net: saving - extraFreight,
        verdict: places < 2 ? "one place already" : saving > extraFreight ? "one place" : "many places",
      };
    })
    .sort((a, b) => b.net - a.net);
}

function lawOf(ratio: number | null, law: number): LawHolds {
  if (ratio === null) return "no demand varies";
  if (Math.abs(ratio - law) <= NEAR * law) return "holds";
  return ratio > law ? "promises too much" : "promises too little";
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
