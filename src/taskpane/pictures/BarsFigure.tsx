import { scaleLinear } from "d3-scale";
import { useId } from "react";
import type { BarsPicture } from "../../flows/picture";
import { useSectionStyles } from "../shell/useSectionStyles";
import { layoutBars } from "./barLayout";
import { BarPatterns, patternId } from "./BarPatterns";
import { FigureShell } from "./FigureShell";
import { NumberRows } from "./NumberRows";
import { formatValue } from "./numbers";
import { SeriesKey } from "./SeriesKey";
import { useInk } from "./useInk";
import { useSeriesInk } from "./useSeriesInk";

/** Amounts beside each other, each with its number; bars of a group differ in pattern and colour. */
export function BarsFigure({ picture }: { readonly picture: BarsPicture }) {
  const ink = useInk();
  const colour = useSeriesInk();
  const shared = useSectionStyles();
  const prefix = useId();
  const layout = layoutBars(picture);
  const x = scaleLinear(layout.domain, [layout.left, layout.right]);
  const beside = layout.groups.some(({ labelX }) => labelX < layout.left);
  const fill = (series: number): string => `url(#${patternId(prefix, series)})`;
  return (
    <FigureShell
      title={picture.title}
      description={picture.description}
      height={layout.height}
      above={
        <>
          <p className={shared.note}>{`${picture.valueLabel} by ${lowerFirst(picture.groupLabel)}`}</p>
          <SeriesKey
            labels={picture.series}
            swatch={(index) => <rect className={ink.patterned} width={24} height={10} fill={fill(index)} />}
          />
        </>
      }
      rows={
        <NumberRows
          headings={[picture.groupLabel, ...picture.series]}
          rows={picture.groups.map(({ label, values }) => [
            label,
            ...picture.series.map((_, index) => formatValue(values[index] ?? null, picture.valueType)),
          ])}
        />
      }
    >
      <BarPatterns prefix={prefix} />
      {layout.groups.map(({ label, labelX, labelY, bars }, group) => (
        <g key={group}>
          <text className={ink.text} x={labelX} y={labelY} textAnchor={beside ? "end" : "start"}>
            {label}
          </text>
          {bars.map(({ value, text, y }, index) => (
            <g key={index} className={colour(index)}>
              <rect
                className={ink.patterned}
                x={Math.min(x(0), x(value ?? 0))}
                width={Math.abs(x(value ?? 0) - x(0))}
                y={y}
                height={layout.bar}
                fill={fill(index)}
              />
              <text className={ink.label} x={x(Math.max(0, value ?? 0)) + 4} y={y + layout.bar - 1.5}>
                {text}
              </text>
            </g>
          ))}
        </g>
      ))}
      <line className={ink.axis} x1={x(0)} x2={x(0)} y1={0} y2={layout.height} />
    </FigureShell>
  );
}

/** "Class" inside a sentence; "ABC class" stays as it is. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
