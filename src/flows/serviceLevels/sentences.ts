import { count, counted, percent, verb } from "../format";
import { fewOf, type LevelsResult } from "./analyse";
import { keptByClass, LEAST_WINDOWS, verdictOf } from "./kept";
import { factorOf } from "./plannedItems";
import { heldPromises } from "./promises";
import { level, money, service } from "./words";

export function levelSentences(result: LevelsResult): readonly string[] {
  const { price, items, problem, proposal } = result;
  if (!price || !proposal) return [problem, `Nothing to set: ${counted(items.length, "item")}.`];
  const few = fewOf(price, Number(result.settings["levels"] ?? 3));
  const [flat, mix] = [price.flat, price.mix.safetyStockValue];
  return [
    `One target of ${level(flat.levels[0]?.cycleServiceLevel ?? 0)} for all ${counted(items.length, "item")} costs ${money(result, flat.safetyStockValue)} in safety stock; ` +
      `the same service (${service(result, price.fillRate)}) with ${counted(few?.levels.length ?? 1, "level")} costs ${money(result, few?.safetyStockValue ?? 0)}` +
      `${saved(flat.safetyStockValue, few?.safetyStockValue ?? 0)}, with a level for each item ${money(result, mix)}.`,
    ...targetSentence(result),
    ...todaySentence(result),
    historySentence(result),
    ...promiseSentence(result),
  ];
}

function saved(from: number, to: number): string {
  return from > 0 && from > to ? ` (${percent((from - to) / from)} less)` : "";
}

/** What the targets of the playbook come to, and what better levels for the same classes save. */
function targetSentence(result: LevelsResult): readonly string[] {
  const { targets, price } = result;
  if (!targets || !price) return [];
  const own = `Your targets by class reach ${service(result, targets.fillRate)} for ${money(result, targets.safetyStockValue)}`;
  if (result.settings["goal"] !== "targets") return [`${own}.`];
  const best = price.classes?.safetyStockValue ?? targets.safetyStockValue;
  const gap = targets.safetyStockValue - price.mix.safetyStockValue;
  return [
    `${own}: ${money(result, gap)} above the best mix; ` +
      (best < targets.safetyStockValue
        ? `other levels for the same classes come down to ${money(result, best)}.`
        : "no other levels for the same classes do better."),
  ];
}

function todaySentence(result: LevelsResult): readonly string[] {
  const { today, proposal } = result;
  if (!today || !proposal) return [];
  return [
    `Today's safety stocks tie up ${money(result, today.safetyStockValue)} for ${service(result, today.fillRate)}; ` +
      `the proposal ${money(result, proposal.safetyStockValue)} for ${service(result, proposal.fillRate)}.`,
  ];
}

function historySentence(result: LevelsResult): string {
  const kept = keptByClass(result, (item) => factorOf(result.items[item]?.target ?? 0.5));
  const short = result.classes.filter((_, at) => {
    const one = kept[at];
    return one && verdictOf(one, targetOf(result, at)) === "falls short";
  });
  const enough = kept.filter(({ windows }) => windows >= LEAST_WINDOWS).length;
  const all = counted(enough, "class", "classes");
  return short.length === 0
    ? `Held against the past, the targets would have held in all ${all} with enough history to tell.`
    : `Held against the past, the targets of ${count(short.length)} of ${all} fall short (${short.join(", ")}): demand there is more uneven than its mean and deviation tell.`;
}

/** The playbook's level of a class. */
export function targetOf({ items, classOf }: LevelsResult, place: number): number {
  return items[classOf.indexOf(place)]?.target ?? 0.5;
}

function promiseSentence(result: LevelsResult): readonly string[] {
  const held = heldPromises(result);
  if (held.length === 0) return [];
  const broken = held.filter(({ short }) => short > 0);
  const penalty = broken.reduce((sum, { exposure }) => sum + (exposure ?? 0), 0);
  if (broken.length === 0) return [`All ${counted(held.length, "promise")} to customers are kept by the proposal.`];
  return [
    `${count(broken.length)} of ${counted(held.length, "promise")} to customers ${verb(broken.length, "is", "are")} not kept by the proposal` +
      (penalty > 0 ? `, which would cost ${money(result, penalty)} a year in penalties.` : "."),
  ];
}

export function levelNextSteps(result: LevelsResult): readonly string[] {
  const broken = heldPromises(result).filter(({ short }) => short > 0).length;
  return [
    "Let sales sign the table of targets by class before they take effect.",
    ...(broken > 0
      ? [`Raise the levels behind the ${counted(broken, "broken promise")} or talk to these customers first.`]
      : []),
    "Change single levels in the sheet of item targets: stock, money and fill rate follow.",
    "Give the sheet of item targets to the analysis that sets stock parameters.",
  ];
}
