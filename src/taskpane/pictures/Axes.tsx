import type { ScaleLinear } from "d3-scale";
import { FRAME, PLOT } from "./frame";
import { textWidth } from "./placeLabels";
import { useInk } from "./useInk";

/** A longer name of the upright axis is set narrower, so that none of it is cut off. */
const LONGEST = PLOT.bottom - PLOT.top + 12;

interface Props {
  readonly x: ScaleLinear<number, number>;
  readonly y: ScaleLinear<number, number>;
  readonly xLabel: string;
  readonly yLabel: string;
  /** Where the x axis is numbered; without, at a few round numbers. */
  readonly xTicks?: readonly number[];
  readonly xFormat: (value: number) => string;
  readonly yFormat: (value: number) => string;
}

/** Two thin axes with a few round numbers and their names. */
export function Axes({ x, y, xLabel, yLabel, xTicks, xFormat, yFormat }: Props) {
  const ink = useInk();
  return (
    <g>
      <path className={ink.axis} d={`M${PLOT.left},${PLOT.top}V${PLOT.bottom}H${PLOT.right}`} />
      {(xTicks ?? x.ticks(5)).map((tick) => (
        <text key={tick} className={ink.quiet} {...placeUnder(x(tick), xFormat(tick))} y={PLOT.bottom + 14}>
          {xFormat(tick)}
        </text>
      ))}
      {y.ticks(4).map((tick) => (
        <text key={tick} className={ink.quiet} x={PLOT.left - 5} y={y(tick) + 4} textAnchor="end">
          {yFormat(tick)}
        </text>
      ))}
      <text className={ink.text} x={(PLOT.left + PLOT.right) / 2} y={FRAME.height - 8} textAnchor="middle">
        {xLabel}
      </text>
      <text
        className={ink.text}
        transform={`translate(9 ${(PLOT.top + PLOT.bottom) / 2}) rotate(-90)`}
        textAnchor="middle"
        {...(textWidth(yLabel) > LONGEST ? { textLength: LONGEST, lengthAdjust: "spacingAndGlyphs" } : {})}
      >
        {yLabel}
      </text>
    </g>
  );
}

/** In the middle under its place, unless that would run over the edge of the drawing. */
function placeUnder(at: number, text: string): { readonly x: number; readonly textAnchor: "middle" | "end" } {
  const over = at + textWidth(text) / 2 > FRAME.width;
  return over ? { x: FRAME.width, textAnchor: "end" } : { x: at, textAnchor: "middle" };
}
