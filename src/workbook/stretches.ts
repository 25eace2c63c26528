/** Neighbouring numbers that are dealt with together. */
export interface Stretch {
  readonly first: number;
  readonly count: number;
}

/** Groups ascending numbers into stretches without gaps. */
export function stretches(numbers: readonly number[]): Stretch[] {
  const found: { first: number; count: number }[] = [];
  for (const number of numbers) {
    const last = found.at(-1);
    if (last && number === last.first + last.count) last.count += 1;
    else found.push({ first: number, count: 1 });
  }
  return found;
}
