import type { PreparedProfile } from "./prepared";
import { distance } from "./similarity";
import type { Trait } from "./similarity";

export interface Analogues {
  /** Rows of the items most alike, the nearest first. */
  readonly items: readonly number[];
  /** Whether they come from the same product group. */
  readonly sameGroup: boolean;
  /** Class that they vote for; "" without any. */
  readonly provisional: string;
  /** Share of the votes, the nearer the weightier; of an ABC-XYZ class that of the less certain letter. */
  readonly confidence: number;
}

/** Fewer candidates in the same product group than this, and all items are looked through. */
const LEAST_IN_GROUP = 3;

/** Finds the items most alike among those that have a class of their own, and lets them vote. */
export function analogueFinder(
  { segments }: PreparedProfile,
  candidates: readonly number[],
  traits: readonly Trait[],
  most: number,
): (trait: Trait) => Analogues {
  const groups = new Map<string, number[]>();
  for (const item of candidates) {
    const family = traits[item]?.family ?? "";
    const members = groups.get(family);
    if (members) members.push(item);
    else groups.set(family, [item]);
  }
  return (trait) => {
    const group = trait.family === null ? [] : (groups.get(trait.family) ?? []);
    const sameGroup = group.length >= LEAST_IN_GROUP;
    const nearest = nearestOf(trait, sameGroup ? group : candidates, traits, !sameGroup, most);
    return { items: nearest.map(({ item }) => item), sameGroup, ...vote(nearest, segments) };
  };
}

interface Near {
  readonly item: number;
  readonly far: number;
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
    const other = traits[item];
    if (!other) continue;
    const far = distance(trait, other, byWords);
    if (nearest.length === most && far >= (nearest.at(-1)?.far ?? 0)) continue;
    const at = nearest.findIndex((known) => far < known.far);
    nearest.splice(at < 0 ? nearest.length : at, 0, { item, far });
    if (nearest.length > most) nearest.pop();
  }
  return nearest;
}

/** Each letter of an ABC-XYZ class is voted for by itself; classes of other lengths as they stand. */
function vote(nearest: readonly Near[], segments: readonly string[]): { provisional: string; confidence: number } {
  if (nearest.length === 0) return { provisional: "", confidence: 0 };
  const ballots = nearest.map(({ item, far }) => ({ segment: segments[item] ?? "", weight: 1 / (1 + far) }));
  const total = ballots.reduce((sum, { weight }) => sum + weight, 0);
  const letters = ballots.every(({ segment }) => segment.length === 2) ? [0, 1] : [null];
  const winners = letters.map((at) => {
    const votes = new Map<string, number>();
    for (const { segment, weight } of ballots) {
      const choice = at === null ? segment : segment.charAt(at);
      votes.set(choice, (votes.get(choice) ?? 0) + weight);
    }
    const [[choice, votesFor] = ["", 0]] = [...votes].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]));
    return { choice, share: votesFor / total };
  });
  return {
    provisional: winners.map(({ choice }) => choice).join(""),
    confidence: Math.min(...winners.map(({ share }) => share)),
  };
}
