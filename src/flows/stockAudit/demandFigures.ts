import { mean, sampleSd } from "../../engine";
import type { PlanItem } from "../../engine";

type Figures = Pick<
  PlanItem,
  "demandMean" | "demandSd" | "populationSd" | "meanAbsoluteDeviation" | "sdWithoutZeros" | "demandMax"
>;

/** What a history says of an item's demand, the wrong figures among them that are taken for the deviation. */
export function demandFigures(history: readonly number[]): Figures {
  const periods = history.length;
  if (periods < 2) {
    const demandMean = periods === 1 ? (history[0] ?? null) : null;
    const none = { demandSd: null, populationSd: null, meanAbsoluteDeviation: null, sdWithoutZeros: null };
    return { demandMean, demandMax: demandMean, ...none };
  }
  const [average, sd] = [mean(history), sampleSd(history)];
  const asked = history.filter((units) => units > 0);
  return {
    demandMean: average,
    demandSd: sd,
    populationSd: sd * Math.sqrt((periods - 1) / periods),
    meanAbsoluteDeviation: mean(history.map((units) => Math.abs(units - average))),
    sdWithoutZeros: asked.length > 1 && asked.length < periods ? sampleSd(asked) : null,
    demandMax: history.reduce((most, units) => Math.max(most, units), 0),
  };
}
