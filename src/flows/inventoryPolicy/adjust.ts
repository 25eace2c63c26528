/** How far a parameter may move. */
export interface AdjustOptions {
  readonly deadBand: number;
  readonly stepLimit: number;
}
export interface Adjusted {
  readonly value: number;
  readonly move: "kept" | "limited" | "changed";
}

/** Today's value kept where it is close enough, else moved towards the wanted one by no more than a step. */
export function adjust(today: number | null, wanted: number, options: AdjustOptions | null): Adjusted {
  if (today === null || options === null || today <= 0) return { value: wanted, move: "changed" };
  const change = wanted - today;
  if (Math.abs(change) <= options.deadBand * today) return { value: today, move: "kept" };
  const step = options.stepLimit * today;
  if (Math.abs(change) <= step) return { value: wanted, move: "changed" };
  return { value: today + Math.sign(change) * step, move: "limited" };
}
