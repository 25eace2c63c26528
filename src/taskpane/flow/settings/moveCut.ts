interface Limits {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
}

/** Range in which one of several rising thresholds may move: its neighbours stop it one step before they meet. */
export function cutLimits(values: readonly number[], index: number, { minimum, maximum, step }: Limits) {
  const below = values[index - 1];
  const above = values[index + 1];
  return {
    minimum: below === undefined ? minimum : tidy(below + step),
    maximum: above === undefined ? maximum : tidy(above - step),
  };
}

/** The thresholds with one of them moved as near to the wanted value as steps and neighbours allow. */
export function moveCut(values: readonly number[], index: number, wanted: number, limits: Limits): readonly number[] {
  const { minimum, maximum } = cutLimits(values, index, limits);
  const onStep = Math.round(wanted / limits.step) * limits.step;
  const moved = tidy(Math.min(maximum, Math.max(minimum, onStep)));
  return values.map((value, position) => (position === index ? moved : value));
}

function tidy(value: number): number {
  return Number(value.toPrecision(10));
}
