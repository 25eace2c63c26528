/** What a local regression looks at around each point. */
export interface LoessOptions {
  /** Neighbours that take part, an odd number. */
  readonly window: number;
  /** 0 fits a level around each point, 1 a line. */
  readonly degree: 0 | 1;
  /** How far each value is trusted, 0 to 1; all are without it. */
  readonly trust?: ArrayLike<number> | undefined;
}

/**
 * Local regression (loess) of equally spaced values with tricube weights. Where no trusted value is in reach, the value
 * stays as it is.
 *
 *     weight of value j = (1 − (|j − place| / reach)³)³ × trust
 *
 * @param values equally spaced
 * @returns the smoothed values
 * @source ClevelandClevelandMcRaeTerpenning1990
 * @example Array.from(loess([1, 2, 3, 4], { window: 3, degree: 1 })) // [1, 2, 3, 4]
 */
export function loess(values: ArrayLike<number>, options: LoessOptions): Float64Array {
  const weights = new Float64Array(Math.min(options.window, values.length));
  return Float64Array.from({ length: values.length }, (_, i) => smoothAt(values, i, options, weights));
}

function smoothAt(values: ArrayLike<number>, place: number, options: LoessOptions, weights: Float64Array): number {
  const { window, degree, trust } = options;
  const count = values.length;
  const used = weights.length;
  const from = Math.min(count - used, Math.max(0, place - ((window - 1) >> 1)));
  // A window wider than the series reaches further, so that all of it weighs nearly the same.
  const reach = Math.max(place - from, from + used - 1 - place) + (window > count ? (window - count) >> 1 : 0);
  let [total, first] = [0, 0];
  for (let i = 0; i < used; i += 1) {
    const weight = tricube(Math.abs(from + i - place), reach) * (trust?.[from + i] ?? 1);
    weights[i] = weight;
    total += weight;
    first += weight * (from + i);
  }
  if (!(total > 0)) return values[place] ?? 0;
  const centre = first / total;
  let [smooth, spread, tilt] = [0, 0, 0];
  for (let i = 0; i < used; i += 1) {
    const weight = weights[i] ?? 0;
    const off = from + i - centre;
    const value = values[from + i] ?? 0;
    smooth += weight * value;
    tilt += weight * off * value;
    spread += weight * off * off;
  }
  // With the neighbours all but in one place a line through them has no slope.
  const sloped = degree === 1 && Math.sqrt(spread / total) > 0.001 * (count - 1);
  return smooth / total + (sloped ? ((place - centre) * tilt) / spread : 0);
}

function tricube(distance: number, reach: number): number {
  if (distance > 0.999 * reach) return 0;
  if (distance <= 0.001 * reach) return 1;
  const share = distance / reach;
  const kept = 1 - share * share * share;
  return kept * kept * kept;
}
