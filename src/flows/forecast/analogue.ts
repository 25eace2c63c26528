import { median, quantileType7 } from "../../engine";
import { remembered } from "../remembered";
import type { History, PreparedForecast } from "./prepared";
import { grouped } from "./readPlan";

/** A forecast that follows how similar items sold after their launch. */
export interface AnalogueForecast {
  /** Words for the group that was looked at. */
  readonly group: string;
  readonly analogues: readonly number[];
  /** Units of the new item in relation to its analogues over the same periods after launch. */
  readonly scale: number;
  readonly forecast: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  /** Width of the band over the horizon in relation to the forecast; null for a forecast of zero. */
  readonly bandWidth: number | null;
}
/** A launch that lies inside the history: units from the first sale on, in relation to their mean. */
interface LaunchProfile {
  readonly item: number;
  readonly units: History;
}

/** Fewer launches are anecdotes: no profile and no band. */
const LEAST_ANALOGUES = 5;
/**
 * How far a new item follows the course of others, the rest being what it sold so far. On a year of retail half was
 * better than all of it at every age from two to five months.
 */
const FOLLOWED = 0.5;

/** Follows the launches in the item's product group, else of its segment, else of all items; null where there are too few. */
export function analogueForecast(
  prepared: PreparedForecast,
  item: number,
  confidence: number,
): AnalogueForecast | null {
  const demand = prepared.sales.demand[item] ?? [];
  const own = fromLaunch(demand);
  if (!own || own.every((units) => (units ?? 0) === 0)) return null;
  const family = prepared.items.texts.family?.[item] ?? null;
  const found = launchesLike(prepared, family, prepared.segments[item] ?? "", own.length, item);
  const { horizon } = prepared;
  return found && bandOf(found.profiles, found.group, { age: own.length, horizon, confidence, base: meanOf(own) });
}

/** What a launch without sales may follow: the item it resembles scaled, else the launches of its group. */
export function launchForecast(
  prepared: PreparedForecast,
  { like, family, scale }: { readonly like: number | null; readonly family: string; readonly scale: number },
  confidence: number,
): AnalogueForecast | null {
  const alike = like === null ? null : (prepared.items.texts.family?.[like] ?? null);
  const segment = like === null ? "" : (prepared.segments[like] ?? "");
  const found = launchesLike(prepared, alike ?? (family || null), segment, 0, -1);
  if (!found) return null;
  const level =
    like === null ? median(found.profiles.map(levelOf)) : meanOf(fromLaunch(prepared.sales.demand[like] ?? []) ?? []);
  return bandOf(found.profiles, found.group, { age: 0, horizon: prepared.horizon, confidence, base: scale * level });
}

interface Alike {
  readonly group: string;
  readonly profiles: readonly LaunchProfile[];
}

/** The narrowest group with enough launches: product group, segment, all items. */
function launchesLike(
  prepared: PreparedForecast,
  family: string | null,
  segment: string,
  age: number,
  except: number,
): Alike | null {
  const reach = age + prepared.horizon;
  const families = remembered(prepared, "families", [], () => grouped(prepared.items.texts.family ?? []));
  const segments = remembered(prepared, "classes", [], () => grouped(prepared.segments));
  const groups: { readonly group: string; readonly rows: readonly number[] | null }[] = [
    { group: `product group ${family ?? ""}`, rows: families.get((family ?? "").toUpperCase()) ?? [] },
    { group: `segment ${segment}`, rows: segments.get(segment) ?? [] },
    { group: "all items", rows: null },
  ];
  for (const { group, rows } of groups) {
    const all = remembered(prepared, `launches over ${String(reach)} in ${group}`, [], () => {
      const within = rows && new Set(rows);
      return launchProfiles(prepared, reach).filter(({ item }) => within?.has(item) ?? true);
    });
    const profiles = all.filter(({ item }) => item !== except);
    if (profiles.length >= LEAST_ANALOGUES) return { group, profiles };
  }
  return null;
}

/** Launches after the first period of the history that are known for so many periods. */
function launchProfiles(prepared: PreparedForecast, reach: number): readonly LaunchProfile[] {
  return remembered(prepared, `launches ${String(reach)}`, [], () =>
    prepared.sales.demand.flatMap((demand, item): LaunchProfile[] => {
      const units = (demand[0] ?? 0) > 0 ? null : fromLaunch(demand);
      if (!units || units.length < reach) return [];
      const seen = units.slice(0, reach);
      return meanOf(seen) > 0 ? [{ item, units: seen }] : [];
    }),
  );
}

/** Units from the first sale on; null where nothing was sold or the last periods are not known. */
function fromLaunch(demand: History): History | null {
  const first = demand.findIndex((units) => (units ?? 0) > 0);
  return first < 0 || (demand.at(-1) ?? null) === null ? null : demand.slice(first);
}

interface Scaled {
  /** Periods that the item has been sold for. */
  readonly age: number;
  readonly horizon: number;
  readonly confidence: number;
  /** Units per period that the course is applied to: sold so far, or expected of a launch. */
  readonly base: number;
}

/** The course of the others from this age on, and how far each of them strayed from it. */
function bandOf(
  profiles: readonly LaunchProfile[],
  group: string,
  { age, horizon, confidence, base }: Scaled,
): AnalogueForecast {
  const early = profiles.map(({ units }) => meanOf(age > 0 ? units.slice(0, age) : units));
  const levels = profiles.map(levelOf);
  // Shares of each item's own level, so that large ones do not drown the small.
  const typical = meanOf(profiles.map((_, at) => (early[at] ?? 0) / (levels[at] ?? 1)));
  const steps = Array.from({ length: horizon }, (_, step) => {
    const course = meanOf(profiles.map(({ units }, at) => (units[age + step] ?? 0) / (levels[at] ?? 1)));
    const factor = age > 0 ? 1 + FOLLOWED * (course / typical - 1) : course;
    const strayed = profiles.map(({ units }, at) =>
      factor > 0 ? (units[age + step] ?? 0) / ((early[at] ?? 1) * factor) : 0,
    );
    const forecast = base * factor;
    return {
      forecast,
      low: Math.min(forecast, forecast * quantileType7(strayed, (1 - confidence) / 2)),
      high: Math.max(forecast, forecast * quantileType7(strayed, (1 + confidence) / 2)),
    };
  });
  const sum = (of: (step: (typeof steps)[number]) => number) => steps.reduce((total, step) => total + of(step), 0);
  const total = sum(({ forecast }) => forecast);
  return {
    group,
    analogues: profiles.map(({ item }) => item),
    scale: base / meanOf(early),
    forecast: steps.map(({ forecast }) => forecast),
    low: steps.map(({ low }) => low),
    high: steps.map(({ high }) => high),
    bandWidth: total > 0 ? sum(({ high, low }) => high - low) / total : null,
  };
}

function levelOf({ units }: LaunchProfile): number {
  return meanOf(units);
}
function meanOf(values: readonly (number | null)[]): number {
  return values.length === 0 ? 0 : values.reduce<number>((sum, value) => sum + (value ?? 0), 0) / values.length;
}
