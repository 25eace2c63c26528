import { raise } from "../../value";

/**
 * Loans and savings with equal payments. Money paid out is negative. `due` is 1 when payments fall at the beginning of
 * the periods, 0 when at their end.
 */

/** (1 + rate)^periods, and what a payment of 1 in each period grows to. */
function growth(rate: number, periods: number, due: number): [number, number] {
  if (rate === 0) return [1, periods];
  // Small rates keep their digits this way.
  const gain = rate > -1 ? Math.expm1(periods * Math.log1p(rate)) : (1 + rate) ** periods - 1;
  return [gain + 1, ((1 + rate * due) * gain) / rate];
}

export function futureValue(rate: number, periods: number, payment: number, present: number, due: number): number {
  const [factor, grown] = growth(rate, periods, due);
  return 0 - present * factor - payment * grown;
}

export function presentValue(rate: number, periods: number, payment: number, future: number, due: number): number {
  const [factor, grown] = growth(rate, periods, due);
  return (0 - future - payment * grown) / factor;
}

export function payment(rate: number, periods: number, present: number, future: number, due: number): number {
  if (periods === 0) return raise("#NUM!");
  const [factor, grown] = growth(rate, periods, due);
  return (0 - future - present * factor) / grown;
}

export function periodsOf(rate: number, paid: number, present: number, future: number, due: number): number {
  if (rate === 0) return paid === 0 ? raise("#NUM!") : -(present + future) / paid;
  const each = (paid * (1 + rate * due)) / rate;
  const ratio = (each - future) / (present + each);
  return ratio > 0 && rate > -1 ? Math.log(ratio) / Math.log1p(rate) : raise("#NUM!");
}

/** The part of one payment that is interest. */
export function interestPart(
  rate: number,
  period: number,
  periods: number,
  present: number,
  future: number,
  due: number,
): number {
  if (period < 1 || period >= periods + 1) return raise("#NUM!");
  if (due !== 0 && period === 1) return 0;
  const paid = payment(rate, periods, present, future, due);
  const owed = futureValue(rate, period - 1, paid, present, due);
  return due === 0 ? owed * rate : ((owed - paid) * rate) / (1 + rate);
}

/** The rate at which payments, present and future value agree, by Newton's method from a guess. */
export function rateOf(
  periods: number,
  paid: number,
  present: number,
  future: number,
  due: number,
  guess: number,
): number {
  if (periods <= 0) raise("#NUM!");
  const rest = (rate: number): number => {
    const [factor, grown] = growth(rate, periods, due);
    return present * factor + paid * grown + future;
  };
  return newton(rest, guess);
}

const ROUNDS = 100;

/** The zero of a smooth function near a guess above -1; #NUM! when it is not found. */
export function newton(f: (rate: number) => number, guess: number): number {
  let rate = guess;
  for (let round = 0; round < ROUNDS; round++) {
    const value = f(rate);
    if (value === 0) return rate;
    const width = Math.max(1e-6, Math.abs(rate) * 1e-6);
    const slope = (f(rate + width) - f(rate - width)) / (2 * width);
    const step = value / slope;
    if (!Number.isFinite(step)) break;
    let next = rate - step;
    if (next <= -1) next = (rate - 1) / 2;
    if (Math.abs(next - rate) <= 1e-15 * Math.max(1, Math.abs(next))) return next;
    rate = next;
  }
  return settled(f, rate) ? rate : raise("#NUM!", "No rate was found: try another guess.");
}

/** Newton's steps may end in rounding noise around the root. */
function settled(f: (rate: number) => number, rate: number): boolean {
  if (!(rate > -1) || !Number.isFinite(rate)) return false;
  const width = 1e-11 * Math.max(1, Math.abs(rate));
  return f(rate - width) > 0 !== f(rate + width) > 0;
}
