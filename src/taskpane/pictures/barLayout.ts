import type { BarsPicture } from "../../flows/picture";
import { FRAME } from "./frame";
import { axisRange, formatShort } from "./numbers";
import { textWidth } from "./placeLabels";

const BAR = 13;
const BETWEEN_GROUPS = 9;
const LINE = 14;
/** Names longer than this stand above their bars: beside them they would leave no room. */
const WIDEST_NAME = 90;
const GAP = 4;
/** Some fonts are wider than the mean. */
const SPARE = 10;

export interface BarLayout {
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly domain: [number, number];
  readonly bar: number;
  readonly groups: readonly {
    readonly label: string;
    /** Baseline of the name. */
    readonly labelY: number;
    readonly labelX: number;
    readonly bars: readonly { readonly value: number | null; readonly text: string; readonly y: number }[];
  }[];
}

/** Bars lie down, so that names and values can be read; the drawing is as high as they need. */
export function layoutBars({ groups, series, valueType }: BarsPicture): BarLayout {
  const texts = groups.map(({ values }) =>
    series.map((_, index) => {
      const value = values[index] ?? null;
      return value === null || !Number.isFinite(value) ? "no value" : formatShort(value, valueType);
    }),
  );
  const names = Math.max(0, ...groups.map(({ label }) => textWidth(label)));
  const above = names > WIDEST_NAME;
  const left = above ? 2 : names + SPARE;
  const groupHeight = (above ? LINE : 0) + series.length * BAR;
  return {
    left,
    right: FRAME.width - Math.max(0, ...texts.flat().map(textWidth)) - SPARE,
    domain: axisRange([0, ...groups.flatMap(({ values }) => values)]),
    bar: BAR - 2,
    height: Math.max(BAR, groups.length * (groupHeight + BETWEEN_GROUPS) - BETWEEN_GROUPS + 2 * GAP),
    groups: groups.map(({ label, values }, group) => {
      const top = GAP + group * (groupHeight + BETWEEN_GROUPS) + (above ? LINE : 0);
      return {
        label,
        labelX: above ? left : left - GAP,
        labelY: above ? top - GAP : top + (series.length * BAR) / 2 + GAP - 1,
        bars: series.map((_, index) => {
          const value = values[index] ?? null;
          const known = value !== null && Number.isFinite(value) ? value : null;
          return { value: known, text: texts[group]?.[index] ?? "", y: top + index * BAR };
        }),
      };
    }),
  };
}
