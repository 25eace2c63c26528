import { betaCdf } from "../../../../engine/statistics/betaCdf";
import { findRoot } from "../../../../engine/statistics/findRoot";
import { gammaCdf, gammaUpperTail } from "../../../../engine/statistics/gammaCdf";
import { gammaQuantile } from "../../../../engine/statistics/gammaQuantile";
import { logGamma } from "../../../../engine/statistics/logGamma";
import { raise } from "../../value";

/** Continuous distributions in terms of the gamma and beta distributions. Bad parameters are #NUM!, as in Excel. */

export function gammaDensity(x: number, shape: number, scale: number): number {
  if (x === 0) return shape < 1 ? raise("#NUM!") : shape === 1 ? 1 / scale : 0;
  return Math.exp((shape - 1) * Math.log(x / scale) - x / scale - logGamma(shape)) / scale;
}

export function betaDensity(p: number, a: number, b: number): number {
  if (p === 0) return a < 1 ? raise("#NUM!") : a === 1 ? b : 0;
  if (p === 1) return b < 1 ? raise("#NUM!") : b === 1 ? a : 0;
  return Math.exp((a - 1) * Math.log(p) + (b - 1) * Math.log1p(-p) + logGamma(a + b) - logGamma(a) - logGamma(b));
}

export function betaQuantile(probability: number, a: number, b: number): number {
  if (probability <= 0) return 0;
  if (probability >= 1) return 1;
  // On the scale of odds the root keeps its digits near both ends.
  const share = (odds: number): number => 1 / (1 + Math.exp(-odds));
  const root = findRoot((odds) => betaCdf(share(odds), a, b, share(-odds)) - probability, -700, 700);
  return share(root);
}

export function studentCdf(t: number, freedom: number): number {
  return t <= 0 ? studentUpperTail(-t, freedom) : 1 - studentUpperTail(t, freedom);
}

/** Probability of more than t. */
export function studentUpperTail(t: number, freedom: number): number {
  if (t < 0) return 1 - studentUpperTail(-t, freedom);
  const all = freedom + t * t;
  return betaCdf(freedom / all, freedom / 2, 0.5, (t * t) / all) / 2;
}

export function studentDensity(t: number, freedom: number): number {
  const constant = logGamma((freedom + 1) / 2) - logGamma(freedom / 2) - Math.log(freedom * Math.PI) / 2;
  return Math.exp(constant - ((freedom + 1) / 2) * Math.log1p((t * t) / freedom));
}

export function studentQuantile(probability: number, freedom: number): number {
  if (probability === 0.5) return 0;
  if (probability > 0.5) return -studentQuantile(1 - probability, freedom);
  const exponent = findRoot((log) => studentUpperTail(Math.exp(log), freedom) - probability, -40, 345);
  return -Math.exp(exponent);
}

export function chiSquareCdf(x: number, freedom: number): number {
  return gammaCdf(x, freedom / 2, 2);
}

export function chiSquareUpperTail(x: number, freedom: number): number {
  return gammaUpperTail(x, freedom / 2, 2);
}

export function chiSquareQuantile(probability: number, freedom: number): number {
  return probability === 0 ? 0 : gammaQuantile(probability, freedom / 2, 2);
}

export function fisherCdf(x: number, first: number, second: number): number {
  const all = first * x + second;
  return betaCdf((first * x) / all, first / 2, second / 2, second / all);
}

export function fisherUpperTail(x: number, first: number, second: number): number {
  const all = first * x + second;
  return betaCdf(second / all, second / 2, first / 2, (first * x) / all);
}

export function fisherDensity(x: number, first: number, second: number): number {
  if (x === 0) return first < 2 ? raise("#NUM!") : first === 2 ? 1 : 0;
  const share = (first * x) / (first * x + second);
  return (betaDensity(share, first / 2, second / 2) * share * (1 - share)) / x;
}

export function fisherQuantile(probability: number, first: number, second: number): number {
  if (probability === 0) return 0;
  const log = findRoot((at) => fisherCdf(Math.exp(at), first, second) - probability, -300, 300);
  return Math.exp(log);
}
