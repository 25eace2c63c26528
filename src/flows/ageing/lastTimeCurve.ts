import { newsvendorCost } from "../../engine";
import { count } from "../format";
import type { CurvePicture } from "../picture";
import { moneyIn, nameOf, unitOf } from "../sales/salesWords";
import type { AgeingResult } from "./analyse";
import type { ItemLastTimeBuy } from "./lastTimeBuys";

const POINTS = 60;

/** The item whose last-time buy is drawn: the one that was chosen where it has one, else the largest. */
export function drawnLastTime({ plan, lastTime, ...result }: AgeingResult): ItemLastTimeBuy | null {
  const wanted = plan.drawn.trim().toUpperCase();
  const chosen = lastTime.find(({ stock }) => String(result.prepared.sales.keys[stock.item]).toUpperCase() === wanted);
  return chosen ?? lastTime[0] ?? null;
}

/** Expected cost of a last order by its quantity: too little loses sales, too much is left over. */
export function lastTimePoints(row: ItemLastTimeBuy): readonly { x: number; y: number }[] {
  const end = Math.max(row.orderQuantity * 1.3, row.demandMean + 2.5 * row.demandSd, 1);
  return Array.from({ length: POINTS + 1 }, (_, at) => {
    const x = (end * at) / POINTS;
    return { x, y: newsvendorCost({ ...row, orderQuantity: x }).expectedCost };
  });
}

export function lastTimeTitle(result: AgeingResult, row: ItemLastTimeBuy): string {
  return `${nameOf(result, row.stock.item)}: ${count(row.orderQuantity)} units in all, ${count(row.buy)} of them still to buy`;
}

export function lastTimeCurve(result: AgeingResult): CurvePicture | null {
  const row = drawnLastTime(result);
  if (!row) return null;
  return {
    kind: "curve",
    title: lastTimeTitle(result, row),
    description: `Expected cost of the last order by its quantity, least at ${count(row.orderQuantity)} units with ${moneyIn(result, row.expectedCost)}.`,
    curves: [{ label: "Expected cost of too little and too much", points: lastTimePoints(row) }],
    marks: [
      { x: row.orderQuantity, y: row.expectedCost, label: "Best quantity" },
      {
        x: row.available,
        y: newsvendorCost({ ...row, orderQuantity: row.available }).expectedCost,
        label: "There already",
      },
    ],
    xLabel: "Units for the rest of its life",
    yLabel: `Expected cost${unitOf(result)}`,
    xType: "number",
    yType: "money",
  };
}
