import { toNumber } from "../../coerce";
import type { WorksheetFunction } from "../../functionCall";
import { worksheetFunction } from "../../functionCall";
import { finite } from "../../operators";
import { numbersFrom, numbersIn, valuesFrom } from "../numberLists";
import {
  averageDeviation,
  geometricMean,
  harmonicMean,
  kurtosis,
  mean,
  median,
  modes,
  populationSkewness,
  populationVariance,
  sampleSkewness,
  sampleVariance,
  squaredDeviations,
  trimmedMean,
} from "./moments";
import { raise } from "../../value";

type Summary = (values: readonly number[]) => number;

/** Over all numbers of the arguments. */
function ofNumbers(summary: Summary): WorksheetFunction {
  return worksheetFunction(1, 255, (call) => finite(summary(numbersFrom(call))));
}

/** The same with texts and logical values as numbers. */
function ofValues(summary: Summary): WorksheetFunction {
  return worksheetFunction(1, 255, (call) => finite(summary(valuesFrom(call))));
}

const root =
  (variance: Summary): Summary =>
  (values) =>
    Math.sqrt(variance(values));

const sampleDeviation = ofNumbers(root(sampleVariance));
const populationDeviation = ofNumbers(root(populationVariance));
const mode = ofNumbers((values) => modes(values)[0] ?? raise("#N/A"));

export const sampleFunctions: Readonly<Record<string, WorksheetFunction>> = {
  STDEV: sampleDeviation,
  "STDEV.S": sampleDeviation,
  STDEVP: populationDeviation,
  "STDEV.P": populationDeviation,
  STDEVA: ofValues(root(sampleVariance)),
  STDEVPA: ofValues(root(populationVariance)),
  VAR: ofNumbers(sampleVariance),
  "VAR.S": ofNumbers(sampleVariance),
  VARP: ofNumbers(populationVariance),
  "VAR.P": ofNumbers(populationVariance),
  VARA: ofValues(sampleVariance),
  VARPA: ofValues(populationVariance),
  AVERAGEA: ofValues(mean),
  MAXA: ofValues((values) => (values.length === 0 ? 0 : values.reduce((a, b) => Math.max(a, b)))),
  MINA: ofValues((values) => (values.length === 0 ? 0 : values.reduce((a, b) => Math.min(a, b)))),
  MEDIAN: ofNumbers(median),
  MODE: mode,
  "MODE.SNGL": mode,
  "MODE.MULT": worksheetFunction(1, 255, (call) => modes(numbersFrom(call)).map((value) => [value])),
  AVEDEV: ofNumbers(averageDeviation),
  DEVSQ: ofNumbers((values) => (values.length === 0 ? raise("#NUM!") : squaredDeviations(values))),
  GEOMEAN: ofNumbers(geometricMean),
  HARMEAN: ofNumbers(harmonicMean),
  SKEW: ofNumbers(sampleSkewness),
  "SKEW.P": ofNumbers(populationSkewness),
  KURT: ofNumbers(kurtosis),
  TRIMMEAN: worksheetFunction(2, 2, (call) => trimmedMean(numbersIn(call.content(0)), toNumber(call.cell(1)))),
};
