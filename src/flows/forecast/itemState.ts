import { backtest, candidates, demandPattern, hasSeason, lifeOf, MARGIN, SHORT_HISTORY } from "../../engine";
import type { BacktestedMethod, MethodName } from "../../engine";
import type { History, ItemState } from "./prepared";
import type { Windows } from "./windows";

/** Fewer observed periods teach no method anything. */
const LEAST_KNOWN = 3;
/** Fewer held-out periods tell chance from skill no longer; the pattern alone then decides for an item. */
const LEAST_HELD_OUT = 3;

/** Tries all methods on one item over the periods that choose. */
export function itemState(
  demand: History,
  league: readonly MethodName[],
  windows: Windows,
  seasonLength: number,
  newBelow: number,
): ItemState {
  const first = demand.findIndex((units) => units !== null);
  const age = first < 0 ? 0 : demand.length - first;
  const ended = (demand.at(-1) ?? null) === null;
  const { pattern } = demandPattern({ demand });
  if (first < 0)
    return { ...{ ended, age, pattern }, isNew: false, ...UNSEEN, own: "mean", trials: null, scale: NO_SCALE };
  const life = lifeOf(demand);
  const seasonal = hasSeason(life, seasonLength);
  const learned = demand.slice(0, windows.choice);
  const testable = windows.held > 0 && learned.filter((units) => units !== null).length >= LEAST_KNOWN;
  const trials = testable
    ? backtest({ demand, methods: triedOn(learned, league), from: windows.choice, to: windows.test, seasonLength })
    : null;
  const known = demand.slice(0, windows.test);
  const seasonalBefore = known.some((units) => units !== null) && hasSeason(lifeOf(known), seasonLength);
  const own = ownMethod(known, trials, league, windows.held, seasonalBefore);
  const seasons = { seasonal, seasonalBefore };
  return {
    ...{ ended, age, pattern },
    isNew: age < newBelow && !ended,
    ...seasons,
    own,
    trials,
    scale: scaleOf(learned),
  };
}

/** The same choice as `chooseMethod` makes, from trials that are there already: the pattern's first unless another is clearly better. */
function ownMethod(
  known: History,
  trials: readonly BacktestedMethod[] | null,
  league: readonly MethodName[],
  held: number,
  seasonal: boolean,
): MethodName {
  if (known.every((units) => units === null)) return "mean";
  const life = lifeOf(known);
  const { pattern } = demandPattern({ demand: known });
  const names = candidates(pattern, seasonal, life.length < SHORT_HISTORY);
  const [first = "mean"] = names;
  if (!trials || held < LEAST_HELD_OUT || first === "combined") return first;
  const errorOf = (name: MethodName): number => {
    const trial = trials[league.indexOf(name)];
    return trial && trial.count > 0 ? Math.sqrt(trial.squared / trial.count) : Infinity;
  };
  const [best = first] = names.filter((name) => league.includes(name)).sort((a, b) => errorOf(a) - errorOf(b));
  return errorOf(best) < (1 - MARGIN) * errorOf(first) ? best : first;
}

/** A trend is not sought in demand that comes now and then: smoothing stands for it there, as it takes half the time. */
function triedOn(learned: History, league: readonly MethodName[]): readonly MethodName[] {
  const { pattern } = demandPattern({ demand: learned });
  if (pattern === "smooth" || pattern === "erratic") return league;
  return league.map((method) => (method === "damped" || method === "holtWinters" ? "ses" : method));
}

const UNSEEN = { seasonal: false, seasonalBefore: false } as const;
const NO_SCALE = { absolute: 0, squared: 0 } as const;

function scaleOf(learned: History): ItemState["scale"] {
  let [absolute, squared, count] = [0, 0, 0];
  for (let period = 1; period < learned.length; period += 1) {
    const [now, before] = [learned[period] ?? null, learned[period - 1] ?? null];
    if (now === null || before === null) continue;
    absolute += Math.abs(now - before);
    squared += (now - before) ** 2;
    count += 1;
  }
  return count === 0 ? NO_SCALE : { absolute: absolute / count, squared: squared / count };
}
