import { behaviourOf, demandPattern, forecastMethod, isTrending } from "../../engine";
import type { Behaviour, DemandPattern, ForecastMethod } from "../../engine";
import type { SettingValues } from "../define";
import { remembered } from "../remembered";
import { readSettings } from "../settings";
import { isDead, mismatchOf } from "./mismatch";
import type { Mismatch } from "./mismatch";
import { findNewItems } from "./newItems";
import type { NewItem } from "./newItems";
import { newItemSettings } from "./newItemSettings";
import type { PreparedProfile } from "./prepared";
import { measuredDemand } from "./prepared";
import type { Supply } from "./supply";
import { supplyOf } from "./supply";
import { supplySettings } from "./supplySettings";

export interface ItemPattern extends DemandPattern {
  readonly behaviour: Behaviour;
  readonly method: ForecastMethod;
}
export interface ProfileResult {
  readonly prepared: PreparedProfile;
  readonly settings: SettingValues;
  readonly patterns: readonly ItemPattern[];
  readonly supply: readonly Supply[];
  readonly mismatches: readonly Mismatch[];
  /** Rows with a mismatch, worst first. */
  readonly mismatched: readonly number[];
  readonly newItems: readonly NewItem[];
  /** Rows that nobody asks for any more, best former value first. */
  readonly dead: readonly number[];
  /** The item that is drawn. */
  readonly drawn: number;
}

/** Sorts what was measured by the cuts. What a changed setting does not touch is remembered. */
export function classifyDemand(prepared: PreparedProfile, settings: SettingValues): ProfileResult {
  const read = readSettings(settings);
  const valuesOf = (list: readonly { readonly id: string }[]) => list.map(({ id }) => settings[id]);
  const [adiCut, cv2Cut] = [read.number("adiCut"), read.number("cv2Cut")];
  const patterns = remembered(prepared, "patterns", [adiCut, cv2Cut], () => {
    const demand = measuredDemand(prepared);
    return prepared.profiles.map((profile, item): ItemPattern => {
      const found = demandPattern({ demand: demand[item] ?? [], adiCut, cv2Cut });
      const traits = {
        pattern: found.pattern,
        seasonal: profile.seasonLength > 0,
        trending: isTrending(profile),
        averageDemandInterval: found.adi,
      };
      return { ...found, behaviour: behaviourOf(traits), method: forecastMethod(traits) };
    });
  });
  const { supply, mismatches, mismatched } = remembered(prepared, "mismatch", valuesOf(supplySettings), () => {
    const all = prepared.sales.keys.map((_, item) => supplyOf(prepared, item, read));
    const found = all.map((one, item) => mismatchOf(prepared, item, one, read));
    const worstFirst = prepared.order
      .filter((item) => (found[item]?.kind ?? "") !== "")
      .sort((a, b) => (found[b]?.score ?? 0) - (found[a]?.score ?? 0));
    return { supply: all, mismatches: found, mismatched: worstFirst };
  });
  const newItems = remembered(prepared, "newItems", valuesOf(newItemSettings), () => findNewItems(prepared, read));
  return {
    prepared,
    settings,
    patterns,
    supply,
    mismatches,
    mismatched,
    newItems,
    dead: prepared.order.filter((item) =>
      isDead(prepared.lives[item]?.stage ?? "", prepared.profiles[item]?.pattern ?? ""),
    ),
    drawn: itemToDraw(prepared, read.text("drawn")),
  };
}

/** The item asked for, else the one of which cleansing changes the largest value. */
function itemToDraw({ sales, replaced, order, values }: PreparedProfile, wanted: string): number {
  const key = wanted.trim().toUpperCase();
  const asked = key === "" ? -1 : sales.keys.findIndex((known) => String(known).toUpperCase() === key);
  if (asked >= 0) return asked;
  const changed = new Map<number, number>();
  for (const { item, old, replacement, keep } of replaced) {
    if (!keep) continue;
    const price = (values[item] ?? 0) / (sales.quantity[item] || 1);
    changed.set(item, (changed.get(item) ?? 0) + Math.abs(replacement - old) * price);
  }
  let [best, most] = [order[0] ?? -1, 0];
  for (const [item, value] of changed) if (value > most) [best, most] = [item, value];
  return best;
}
