import type { WorksheetFunction } from "../../functionCall";
import { raise } from "../../value";
import {
  chiSquareCdf,
  chiSquareQuantile,
  chiSquareUpperTail,
  fisherCdf,
  fisherDensity,
  fisherQuantile,
  fisherUpperTail,
  gammaDensity,
  studentCdf,
  studentDensity,
  studentQuantile,
  studentUpperTail,
} from "./continuous";
import { distribution, isOpenShare, requireThat } from "./guarded";

/** The distributions tests are made with. Degrees of freedom are cut to whole numbers, as Excel does. */

function freedomOf(value: number): number {
  const whole = Math.trunc(value);
  requireThat(whole >= 1 && whole <= 1e10);
  return whole;
}

function twoTails(t: number, freedom: number): number {
  requireThat(t >= 0);
  return 2 * studentUpperTail(t, freedomOf(freedom));
}

const studentBothInverse = distribution(2, 2, (probability = 0, freedom = 0) => {
  requireThat(probability > 0 && probability <= 1);
  return -studentQuantile(probability / 2, freedomOf(freedom));
});

function chiSquare(x: number, freedom: number, cumulative: boolean): number {
  requireThat(x >= 0);
  const n = freedomOf(freedom);
  return cumulative ? chiSquareCdf(x, n) : gammaDensity(x, n / 2, 2);
}

const chiSquareTail = distribution(2, 2, (x = 0, freedom = 0) => {
  requireThat(x >= 0);
  return chiSquareUpperTail(x, freedomOf(freedom));
});

const chiSquareTailInverse = distribution(2, 2, (probability = 0, freedom = 0) => {
  requireThat(probability > 0 && probability <= 1);
  return chiSquareQuantile(1 - probability, freedomOf(freedom));
});

function fisher(x: number, first: number, second: number, cumulative: boolean): number {
  requireThat(x >= 0);
  const [n, m] = [freedomOf(first), freedomOf(second)];
  return cumulative ? fisherCdf(x, n, m) : fisherDensity(x, n, m);
}

const fisherTail = distribution(3, 3, (x = 0, first = 0, second = 0) => {
  requireThat(x >= 0);
  return fisherUpperTail(x, freedomOf(first), freedomOf(second));
});

const fisherTailInverse = distribution(3, 3, (probability = 0, first = 0, second = 0) => {
  requireThat(probability > 0 && probability <= 1);
  // The upper tail of F is the lower tail of its reciprocal.
  return 1 / fisherQuantile(probability, freedomOf(second), freedomOf(first));
});

export const testFamilyFunctions: Readonly<Record<string, WorksheetFunction>> = {
  "T.DIST": distribution(3, 3, (t = 0, freedom = 0, cumulative = 0) => {
    const n = freedomOf(freedom);
    return cumulative !== 0 ? studentCdf(t, n) : studentDensity(t, n);
  }),
  "T.DIST.RT": distribution(2, 2, (t = 0, freedom = 0) => studentUpperTail(t, freedomOf(freedom))),
  "T.DIST.2T": distribution(2, 2, (t = 0, freedom = 0) => twoTails(t, freedom)),
  TDIST: distribution(3, 3, (t = 0, freedom = 0, tails = 0) => {
    const n = Math.trunc(tails);
    return n === 1 || n === 2 ? (twoTails(t, freedom) * n) / 2 : raise("#NUM!");
  }),
  "T.INV": distribution(2, 2, (probability = 0, freedom = 0) => {
    requireThat(isOpenShare(probability));
    return studentQuantile(probability, freedomOf(freedom));
  }),
  "T.INV.2T": studentBothInverse,
  TINV: studentBothInverse,
  "CHISQ.DIST": distribution(3, 3, (x = 0, freedom = 0, flag = 0) => chiSquare(x, freedom, flag !== 0)),
  "CHISQ.DIST.RT": chiSquareTail,
  CHIDIST: chiSquareTail,
  "CHISQ.INV": distribution(2, 2, (probability = 0, freedom = 0) => {
    requireThat(probability >= 0 && probability < 1);
    return chiSquareQuantile(probability, freedomOf(freedom));
  }),
  "CHISQ.INV.RT": chiSquareTailInverse,
  CHIINV: chiSquareTailInverse,
  "F.DIST": distribution(4, 4, (x = 0, first = 0, second = 0, flag = 0) => fisher(x, first, second, flag !== 0)),
  "F.DIST.RT": fisherTail,
  FDIST: fisherTail,
  "F.INV": distribution(3, 3, (probability = 0, first = 0, second = 0) => {
    requireThat(probability >= 0 && probability < 1);
    return fisherQuantile(probability, freedomOf(first), freedomOf(second));
  }),
  "F.INV.RT": fisherTailInverse,
  FINV: fisherTailInverse,
};
