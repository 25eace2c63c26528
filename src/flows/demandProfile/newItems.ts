import { demandForecastBand, EngineError } from "../../engine";
import type { History } from "../../engine";
import type { SettingReader } from "../settings";
import { analogueFinder } from "./analogues";
import type { Analogues } from "./analogues";
import type { PlannedLaunch } from "./launches";
import { isDead } from "./mismatch";
import type { PreparedProfile } from "./prepared";
import { measuredDemand } from "./prepared";
import { doublings, traitsOf, wordsOf } from "./similarity";
import type { Trait } from "./similarity";
import type { Supply } from "./supply";
import { plannedSupply, supplyOf } from "./supply";

export interface NewItem {
  /** Row of the item; null for one that is not sold yet. */
  readonly item: number | null;
  readonly key: string | number;
  readonly description: string;
  /** Observed periods since the first demand; 0 before. */
  readonly age: number;
  /** 0-based period of the first demand, beyond the last for planned ones; null where that is not known. */
  readonly launch: number | null;
  readonly own: string;
  readonly analogues: Analogues;
  /** Half of the 80 % band as a share of the forecast; null where the history is too short for one. */
  readonly band: number | null;
  readonly graduates: "now" | "later" | "band too wide";
  /** Class to plan with: its own once it graduates. */
  readonly used: string;
  readonly supplier: string | null;
  readonly supply: Supply;
}

/** Planned launches first, then items at the beginning of their life, with a class borrowed from those most alike. */
export function findNewItems(prepared: PreparedProfile, read: SettingReader): readonly NewItem[] {
  const { lives, profiles, segments, order, launches } = prepared;
  const after = read.number("graduateAfter");
  const isNew = lives.map(({ stage, age }) => stage === "introduction" || (stage !== "" && age > 0 && age < after));
  const alive = lives.map(({ stage }, item) => !isDead(stage, profiles[item]?.pattern ?? ""));
  const young = order.filter((item) => isNew[item] === true && alive[item] === true);
  if (young.length + launches.length === 0) return [];
  const traits = traitsOf(prepared);
  const hasClass = (item: number): boolean => (segments[item] ?? "") !== "" && segments[item]?.includes("N") !== true;
  const candidates = order.filter((item) => isNew[item] !== true && alive[item] === true && hasClass(item));
  const find = analogueFinder(prepared, candidates, traits, read.number("analogues"));
  const none: Trait = { family: null, price: null, level: null, words: new Set() };
  return [
    ...launches.map((launch) => plannedItem(prepared, launch, find(traitOf(launch)))),
    ...young.map((item) => youngItem(prepared, item, find(traits[item] ?? none), read)),
  ];
}

function youngItem(prepared: PreparedProfile, item: number, analogues: Analogues, read: SettingReader): NewItem {
  const { sales, lives, segments, items } = prepared;
  const after = read.number("graduateAfter");
  const age = lives[item]?.age ?? 0;
  const band = relativeBand(measuredDemand(prepared)[item] ?? []);
  const steady = band !== null && band <= read.number("bandWidth");
  const graduates = age < after ? "later" : steady ? "now" : "band too wide";
  const own = segments[item] ?? "";
  return {
    ...{ item, age, own, analogues, band, graduates },
    key: sales.keys[item] ?? "",
    description: sales.descriptions[item] ?? "",
    launch: Math.max(0, firstDemand(sales.demand[item] ?? [])),
    used: graduates === "now" || analogues.provisional === "" ? own : analogues.provisional,
    supplier: items.texts.supplier?.[item] ?? null,
    supply: supplyOf(prepared, item, read),
  };
}

function plannedItem({ sales }: PreparedProfile, launch: PlannedLaunch, analogues: Analogues): NewItem {
  return {
    ...{ item: null, key: launch.key, description: launch.description, age: 0, own: "", band: null },
    launch: launch.inPeriods === null ? null : sales.periods.length - 1 + launch.inPeriods,
    analogues,
    graduates: "later",
    used: analogues.provisional,
    supplier: launch.supplier,
    supply: plannedSupply(launch),
  };
}

function traitOf({ family, price, expected, description }: PlannedLaunch): Trait {
  return { family, price: doublings(price), level: doublings(expected), words: wordsOf(description) };
}

/** Half of the forecast band of the next period against its forecast, by the mean: young items have no other method. */
function relativeBand(history: History): number | null {
  try {
    const life = history.slice(Math.max(0, firstDemand(history)));
    const { forecast, upper } = demandForecastBand({ demand: life, horizon: 1, method: "mean" });
    const [level = 0, high = 0] = [forecast[0], upper[0]];
    return level > 0 ? (high - level) / level : null;
  } catch (error) {
    if (error instanceof EngineError && error.code === "tooFewData") return null;
    throw error;
  }
}

function firstDemand(history: History): number {
  return history.findIndex((units) => units !== null && units > 0);
}
