import type { WorksheetFunction } from "../../functionCall";
import { worksheetFunction } from "../../functionCall";
import { toNumber } from "../../coerce";
import { finite, lift } from "../../operators";
import { raise } from "../../value";
import { pairsOf } from "../numberLists";
import { mean, sum } from "./moments";

/** What two lists have to do with each other. In the functions of a line the dependent values come first. */

interface Products {
  readonly n: number;
  readonly meanX: number;
  readonly meanY: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

function products(xs: readonly number[], ys: readonly number[]): Products {
  if (xs.length === 0) raise("#DIV/0!");
  const [meanX, meanY] = [mean(xs), mean(ys)];
  let [xx, yy, xy] = [0, 0, 0];
  xs.forEach((x, index) => {
    const [dx, dy] = [x - meanX, (ys[index] ?? 0) - meanY];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  });
  return { n: xs.length, meanX, meanY, xx, yy, xy };
}

const positive = (value: number): number => (value > 0 ? value : raise("#DIV/0!"));

/** Excel's order: the first list first. */
function ofPairs(run: (of: Products) => number): WorksheetFunction {
  return worksheetFunction(2, 2, (call) => finite(run(products(...pairsOf(call.content(0), call.content(1))))));
}

function ofLine(run: (of: Products) => number): WorksheetFunction {
  return worksheetFunction(2, 2, (call) => {
    const [ys, xs] = pairsOf(call.content(0), call.content(1));
    return finite(run(products(xs, ys)));
  });
}

const correlation = ({ xx, yy, xy }: Products): number => xy / Math.sqrt(positive(xx) * positive(yy));
const slope = ({ xx, xy }: Products): number => xy / positive(xx);
const intercept = (of: Products): number => of.meanY - slope(of) * of.meanX;

const forecast = worksheetFunction(3, 3, (call) => {
  const [ys, xs] = pairsOf(call.content(1), call.content(2));
  const of = products(xs, ys);
  return lift(([x = null]) => finite(intercept(of) + slope(of) * toNumber(x)), [call.content(0)]);
});

function ofSums(term: (x: number, y: number) => number): WorksheetFunction {
  return worksheetFunction(2, 2, (call) => {
    const [xs, ys] = pairsOf(call.content(0), call.content(1));
    return xs.length === 0 ? raise("#DIV/0!") : finite(sum(xs.map((x, index) => term(x, ys[index] ?? 0))));
  });
}

export const pairFunctions: Readonly<Record<string, WorksheetFunction>> = {
  CORREL: ofPairs(correlation),
  PEARSON: ofPairs(correlation),
  RSQ: ofPairs((of) => correlation(of) ** 2),
  COVAR: ofPairs(({ n, xy }) => xy / n),
  "COVARIANCE.P": ofPairs(({ n, xy }) => xy / n),
  "COVARIANCE.S": ofPairs(({ n, xy }) => (n < 2 ? raise("#DIV/0!") : xy / (n - 1))),
  SLOPE: ofLine(slope),
  INTERCEPT: ofLine(intercept),
  STEYX: ofLine(({ n, xx, yy, xy }) => {
    if (n < 3) raise("#DIV/0!");
    return Math.sqrt(Math.max(0, yy - (xy * xy) / positive(xx)) / (n - 2));
  }),
  FORECAST: forecast,
  "FORECAST.LINEAR": forecast,
  SUMX2MY2: ofSums((x, y) => x * x - y * y),
  SUMX2PY2: ofSums((x, y) => x * x + y * y),
  SUMXMY2: ofSums((x, y) => (x - y) ** 2),
};
