import { demandForecastBand, EngineError } from "../../engine";
import type { History } from "../../engine";
import type { SettingReader } from "../settings";
import { isDead } from "./mismatch";
import type { PreparedProfile } from "./prepared";
import { measuredDemand } from "./prepared";
import { distance, traitsOf } from "./similarity";
import type { Trait } from "./similarity";

export interface NewItem {
  readonly item: number;
  /** Observed periods since the first demand. */
  readonly age: number;
  /** 0-based period of the first demand. */
  readonly launch: number;
  readonly own: string;
  /** Class that the analogues vote for; "" without any. */
  readonly provisional: string;
  /** Share of the votes, the nearer the weightier. */
  readonly confidence: number;
  readonly analogues: readonly number[];
  /** Whether the analogues come from the same product group. */
  readonly sameGroup: boolean;
  /** Half of the 80 % band as a share of the forecast; null where the history is too short for one. */
  readonly band: number | null;
  readonly graduates: "now" | "later" | "band too wide";
  /** Class to plan with: its own once it graduates. */
  readonly used: string;
}

/** Fewer candidates in the same product group than this, and all items are looked through. */
const LEAST_IN_GROUP = 3;

/** Items at the beginning of their life, with a class borrowed from those most alike and the rule for their own. */
export function findNewItems(prepared: PreparedProfile, read: SettingReader): readonly NewItem[] {
  const { lives, profiles, segments, order, sales } = prepared;
  const after = read.number("graduateAfter");
  const isNew = lives.map(({ stage, age }) => stage === "introduction" || (stage !== "" && age > 0 && age < after));
  const dead = lives.map(({ stage }, item) => isDead(stage, profiles[item]?.pattern ?? ""));
  const wanted = order.filter((item) => isNew[item] === true && dead[item] !== true);
  if (wanted.length === 0) return [];
  const traits = traitsOf(prepared);
  const candidates = order.filter(
    (item) =>
      isNew[item] !== true && dead[item] !== true && (segments[item] ?? "") !== "" && !segments[item]?.includes("N"),
  );
  const groups = new Map<string, number[]>();
  for (const item of candidates) {
    const family = traits[item]?.family ?? "";
    const members = groups.get(family);
    if (members) members.push(item);
    else groups.set(family, [item]);
  }
  const demand = measuredDemand(prepared);
  return wanted.map((item): NewItem => {
    const trait = traits[item] as Trait;
    const group = trait.family === null ? [] : (groups.get(trait.family) ?? []);
    const sameGroup = group.length >= LEAST_IN_GROUP;
    const nearest = nearestOf(trait, sameGroup ? group : candidates, traits, !sameGroup, read.number("analogues"));
    const { provisional, confidence } = vote(nearest, segments);
    const history = demand[item] ?? [];
    const age = lives[item]?.age ?? 0;
    const band = relativeBand(history);
    const graduates =
      age < after ? "later" : band !== null && band <= read.number("bandWidth") ? "now" : "band too wide";
    const own = segments[item] ?? "";
    return {
      item,
      age,
      launch: Math.max(
        0,
        (sales.demand[item] ?? []).findIndex((units) => units !== null && units > 0),
      ),
      own,
      provisional,
      confidence,
      analogues: nearest.map((one) => one.item),
      sameGroup,
      band,
      graduates,
      used: graduates === "now" || provisional === "" ? own : provisional,
    };
  });
}

interface Near {
  readonly item: number;
  readonly distance: number;
}

function nearestOf(
  trait: Trait,
  candidates: readonly number[],
  traits: readonly Trait[],
  byWords: boolean,
  most: number,
): readonly Near[] {
  const nearest: Near[] = [];
  for (const item of candidates) {
    const found = distance(trait, traits[item] as Trait, byWords);
    if (nearest.length === most && found >= (nearest.at(-1)?.distance ?? 0)) continue;
    const at = nearest.findIndex((other) => found < other.distance);
    nearest.splice(at < 0 ? nearest.length : at, 0, { item, distance: found });
    if (nearest.length > most) nearest.pop();
  }
  return nearest;
}

/** Each letter of an ABC-XYZ class is voted for by itself; classes of other lengths as they stand. */
function vote(nearest: readonly Near[], segments: readonly string[]): { provisional: string; confidence: number } {
  if (nearest.length === 0) return { provisional: "", confidence: 0 };
  const ballots = nearest.map(({ item, distance: far }) => ({ segment: segments[item] ?? "", weight: 1 / (1 + far) }));
  const letters = ballots.every(({ segment }) => segment.length === 2) ? [0, 1] : [null];
  const winners = letters.map((at) => {
    const votes = new Map<string, number>();
    let total = 0;
    for (const { segment, weight } of ballots) {
      const choice = at === null ? segment : segment.charAt(at);
      votes.set(choice, (votes.get(choice) ?? 0) + weight);
      total += weight;
    }
    const [first = ["", 0]] = [...votes].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
    return { choice: first[0], share: first[1] / total };
  });
  return {
    provisional: winners.map(({ choice }) => choice).join(""),
    confidence: Math.min(...winners.map(({ share }) => share)),
  };
}

/** Half of the forecast band of the next period against its forecast, by the mean: young items have no other method. */
function relativeBand(history: History): number | null {
  try {
    const { forecast, upper } = demandForecastBand({ demand: fromFirstDemand(history), horizon: 1, method: "mean" });
    const [level = 0, high = 0] = [forecast[0], upper[0]];
    return level > 0 ? (high - level) / level : null;
  } catch (error) {
    if (error instanceof EngineError && error.code === "tooFewData") return null;
    throw error;
  }
}

function fromFirstDemand(history: History): History {
  return history.slice(
    Math.max(
      0,
      history.findIndex((units) => units !== null && units > 0),
    ),
  );
}
