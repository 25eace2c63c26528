import { normalUpperTail } from "../../../../engine/statistics/normalCdf";
import type { FunctionCall, WorksheetFunction } from "../../functionCall";
import { worksheetFunction } from "../../functionCall";
import { raise, widthOf } from "../../value";
import { numbersIn, pairsOf } from "../numberLists";
import { chiSquareUpperTail, fisherUpperTail, studentUpperTail } from "./continuous";
import { mean, sampleVariance, sum } from "./moments";

/** Student's t for two samples: paired, of equal variance, or of unequal variance (Welch). */
function studentTest(call: FunctionCall): number {
  const tails = call.integer(2);
  const kind = call.integer(3);
  if ((tails !== 1 && tails !== 2) || kind < 1 || kind > 3) raise("#NUM!");
  const { t, freedom } = kind === 1 ? pairedT(call) : independentT(call, kind === 2);
  return tails * studentUpperTail(Math.abs(t), freedom);
}

function pairedT(call: FunctionCall): { t: number; freedom: number } {
  const [first, second] = pairsOf(call.content(0), call.content(1));
  const differences = first.map((value, index) => value - (second[index] ?? 0));
  const spread = Math.sqrt(sampleVariance(differences) / differences.length);
  return spread === 0 ? raise("#DIV/0!") : { t: mean(differences) / spread, freedom: differences.length - 1 };
}

function independentT(call: FunctionCall, equal: boolean): { t: number; freedom: number } {
  const [first, second] = [numbersIn(call.content(0)), numbersIn(call.content(1))];
  const [n, m] = [first.length, second.length];
  const [a, b] = [sampleVariance(first), sampleVariance(second)];
  const pooled = ((n - 1) * a + (m - 1) * b) / (n + m - 2);
  const variance = equal ? pooled * (1 / n + 1 / m) : a / n + b / m;
  if (variance === 0) raise("#DIV/0!");
  const welch = variance ** 2 / ((a / n) ** 2 / (n - 1) + (b / m) ** 2 / (m - 1));
  return { t: (mean(first) - mean(second)) / Math.sqrt(variance), freedom: equal ? n + m - 2 : welch };
}

function chiSquareTest(call: FunctionCall): number {
  const observed = call.matrix(0);
  const [rows, columns] = [observed.length, widthOf(observed)];
  if (rows * columns < 2) raise("#N/A");
  const [seen, expected] = pairsOf(observed, call.matrix(1));
  const statistic = sum(
    seen.map((value, index) => {
      const awaited = expected[index] ?? 0;
      return awaited === 0 ? raise("#DIV/0!") : (value - awaited) ** 2 / awaited;
    }),
  );
  const freedom = rows > 1 && columns > 1 ? (rows - 1) * (columns - 1) : rows * columns - 1;
  return chiSquareUpperTail(statistic, freedom);
}

function fisherTest(call: FunctionCall): number {
  const [first, second] = [numbersIn(call.content(0)), numbersIn(call.content(1))];
  const [a, b] = [sampleVariance(first), sampleVariance(second)];
  if (a === 0 || b === 0) raise("#DIV/0!");
  const upper = fisherUpperTail(a / b, first.length - 1, second.length - 1);
  return 2 * Math.min(upper, 1 - upper);
}

function normalTest(call: FunctionCall): number {
  const values = numbersIn(call.content(0));
  if (values.length === 0) raise("#N/A");
  const sd = call.omitted(2) ? Math.sqrt(sampleVariance(values)) : call.number(2);
  if (sd <= 0) raise(sd === 0 ? "#DIV/0!" : "#NUM!");
  return normalUpperTail((mean(values) - call.number(1)) / (sd / Math.sqrt(values.length)));
}

/** PROB: the probability that a value lies between two limits. */
function probability(call: FunctionCall): number {
  const [values, chances] = pairsOf(call.content(0), call.content(1));
  if (chances.some((chance) => chance <= 0 || chance > 1) || Math.abs(sum(chances) - 1) > 1e-7) raise("#NUM!");
  const low = call.number(2);
  const high = call.number(3, low);
  return sum(chances.filter((_, index) => (values[index] ?? 0) >= low && (values[index] ?? 0) <= high));
}

const tTest = worksheetFunction(4, 4, studentTest);
const chiTest = worksheetFunction(2, 2, chiSquareTest);
const fTest = worksheetFunction(2, 2, fisherTest);
const zTest = worksheetFunction(2, 3, normalTest);

export const hypothesisFunctions: Readonly<Record<string, WorksheetFunction>> = {
  "T.TEST": tTest,
  TTEST: tTest,
  "CHISQ.TEST": chiTest,
  CHITEST: chiTest,
  "F.TEST": fTest,
  FTEST: fTest,
  "Z.TEST": zTest,
  ZTEST: zTest,
  PROB: worksheetFunction(3, 4, probability),
};
