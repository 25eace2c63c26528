import { amount, count, counted, decimals, percent, verb } from "../format";
import { readSettings } from "../settings";
import { holds, type NetworkResult } from "./place";
import { lawTitle, pooledItems } from "./poolingCurve";
import { lasting, money } from "./words";

export function networkSentences(result: NetworkResult): readonly string[] {
  const { stages, chains, cost, ends } = result;
  const holding = stages.filter(({ placed }) => holds(placed)).length;
  const where = `${count(holding)} of ${counted(stages.length, "stage")} ${verb(holding, "holds", "hold")} safety stock, for ${money(result, amount(cost.best))} a year; every stage for itself would cost ${money(result, amount(cost.own))}, all at the end ${money(result, amount(cost.end))}.`;
  const today =
    cost.today === null
      ? []
      : [`Today's safety stock costs ${money(result, amount(cost.today))} a year: ${changed(cost.today, cost.best)}.`];
  const stock = ends.filter(({ mode }) => mode === "make to stock").length;
  const decoupling =
    ends.length === 0
      ? []
      : [
          `${count(stock)} of ${counted(ends.length, "stage")} with customers must make to stock: what they do last takes longer than their customers wait.`,
        ];
  const gap = chains.reduce((most, { chain }) => Math.max(most, chain.gap), 0);
  const proved =
    gap > 0 ? [`The cost may be up to ${percent(gap, 1)} above the least: the search ended before it was proved.`] : [];
  const apart = chains.filter(({ across }) => !across).length;
  const selected =
    apart === 0
      ? []
      : [
          `${count(apart)} of ${counted(chains.length, "chain")} ${verb(apart, "keeps", "keep")} stock at every stage: only the segments that were named are placed across stages.`,
        ];
  return [where, ...selected, ...today, ...decoupling, ...spreadSentence(result), ...proved];
}

/** What placing the stock anew would change about what is there. */
function changed(before: number, after: number): string {
  if (after === before) return "placed across the network it costs as much";
  if (before === 0) return "the service levels need some";
  return after < before
    ? `placed across the network it costs ${percent(1 - after / before)} less`
    : `what the service levels need costs ${percent(after / before - 1)} more`;
}

function spreadSentence(result: NetworkResult): string[] {
  const { spread } = result;
  if (!spread || spread.length === 0) return [];
  const one = spread.filter(({ verdict }) => verdict === "one place");
  const many = spread.filter(({ verdict }) => verdict === "many places");
  const saved = one.reduce((sum, { net }) => sum + net, 0);
  const law = pooledItems(result);
  const gain =
    one.length === 0
      ? `None of ${counted(spread.length, "item")} is better held in one place: what it saves does not pay for extra freight.`
      : `${count(one.length)} of ${counted(spread.length, "item")} ${verb(one.length, "is", "are")} better held in one place, saving ${money(result, amount(saved))} a year after extra freight${turnover(one, many)}.`;
  return [gain, ...(law.length > 0 ? [`${lawTitle(law)}: ${lawReason(result)}.`] : [])];
}

function turnover(one: readonly { yearlyDemand: number }[], many: readonly { yearlyDemand: number }[]): string {
  if (one.length === 0 || many.length === 0) return "";
  const middle = (rows: readonly { yearlyDemand: number }[]) =>
    rows.map(({ yearlyDemand }) => yearlyDemand).sort((a, b) => a - b)[Math.floor(rows.length / 2)] ?? 0;
  return `: they sell ${amount(middle(one))} units a year in the middle, the others ${amount(middle(many))}`;
}

/** Why the law fails: sizes that differ, or demands that move together. */
function lawReason(result: NetworkResult): string {
  const rows = pooledItems(result);
  const mean = (pick: (row: (typeof rows)[number]) => number) =>
    rows.reduce((sum, row) => sum + pick(row), 0) / rows.length;
  return `it says ${decimals(mean(({ lawRatio }) => lawRatio))} of the stock is left, locations of unequal size make it ${decimals(mean((row) => row.independentRatio ?? 0))}, and demands that move together ${decimals(mean(({ ratio }) => ratio))}`;
}

export function networkNextSteps(result: NetworkResult): readonly string[] {
  const { stages, ends, settings } = result;
  const largest = stages.reduce<(typeof stages)[number] | undefined>(
    (most, stage) => (stage.placed.cost > (most?.placed.cost ?? 0) ? stage : most),
    undefined,
  );
  const cut = readSettings(settings).number("steadyCut");
  const uncertain = ends.filter(({ mode, cv }) => mode === "make to stock" && cv !== null && cv >= cut);
  return [
    "Agree the committed times with those who run the stages: the stock covers demand only while they keep them.",
    ...(largest
      ? [
          `Begin with ${largest.row.name}: its safety stock costs ${money(result, amount(largest.placed.cost))} a year, and covers ${lasting(result, largest.placed.netReplenishmentTime)}.`,
        ]
      : []),
    ...(uncertain.length > 0
      ? [
          `Ask customers of ${counted(uncertain.length, "stage")} with demand that is hard to predict for more time, or shorten the last step.`,
        ]
      : []),
    ...(result.spread
      ? ["Put your own extra freight and cost of a place into the settings: they decide what to hold in one place."]
      : []),
  ];
}
