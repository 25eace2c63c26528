import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import type { SeriesPicture } from "../../flows/picture";
import { Axes } from "./Axes";
import { dashesOf } from "./dashes";
import { FigureShell } from "./FigureShell";
import { PLOT } from "./frame";
import { NumberRows } from "./NumberRows";
import { axisRange, finite, formatTick, formatValue } from "./numbers";
import { periodTicks } from "./periodTicks";
import { PointMarks } from "./PointMarks";
import { SeriesKey } from "./SeriesKey";
import { useInk } from "./useInk";
import { useSeriesInk } from "./useSeriesInk";

type Values = readonly (number | null)[];

const isKnown = (value: number | null | undefined): value is number => Number.isFinite(value ?? NaN);
/** A value without a neighbour has no line to show it. */
const standsAlone = (values: Values, at: number): boolean =>
  isKnown(values[at]) && !isKnown(values[at - 1]) && !isKnown(values[at + 1]);

/** What happened and what is expected over time; the band says how sure that is, the marks what was replaced. */
export function SeriesFigure({ picture }: { readonly picture: SeriesPicture }) {
  const ink = useInk();
  const colour = useSeriesInk();
  const { periods, lines, band, marks } = picture;
  const dashes = dashesOf(lines);
  const all = [...lines.flatMap(({ values }) => values), ...(band?.low ?? []), ...(band?.high ?? [])];
  const x = scaleLinear([0, Math.max(0, periods.length - 1)], [PLOT.left, PLOT.right]);
  const y = scaleLinear(axisRange([...all, ...marks.map(({ value }) => value)]), [PLOT.bottom, PLOT.top]).nice(4);
  const path = line<number | null>(
    (_, at) => x(at),
    (value) => y(value ?? 0),
  ).defined(isKnown);
  const forecast = Math.max(
    0,
    lines.findIndex(({ role }) => role === "forecast"),
  );
  return (
    <FigureShell
      title={picture.title}
      description={picture.description}
      above={
        <SeriesKey
          labels={[...lines.map(({ label }) => label), ...(band ? [band.label] : [])]}
          swatch={(index) =>
            index < lines.length ? (
              <line className={ink.series} x1={0} x2={24} y1={5} y2={5} strokeDasharray={dashes[index]} />
            ) : (
              <rect className={`${colour(forecast)} ${ink.band}`} width={24} height={10} />
            )
          }
        />
      }
      rows={<NumberRows {...numbersOf(picture)} />}
    >
      {band && (
        <path
          className={`${colour(forecast)} ${ink.band}`}
          d={
            area<number>(
              (at) => x(at),
              (at) => y(band.low[at] ?? 0),
              (at) => y(band.high[at] ?? 0),
            ).defined((at) => isKnown(band.low[at]) && isKnown(band.high[at]))(periods.map((_, at) => at)) ?? ""
          }
        />
      )}
      {lines.map(({ values }, index) => (
        <g key={index} className={colour(index)}>
          <path className={ink.series} strokeDasharray={dashes[index]} d={path(values) ?? ""} />
          {values.map((value, at) =>
            isKnown(value) && standsAlone(values, at) ? (
              <circle key={at} className={ink.spot} cx={x(at)} cy={y(value)} r={3} />
            ) : null,
          )}
        </g>
      ))}
      <PointMarks
        points={marks
          .filter(({ period, value }) => isKnown(value) && period >= 0 && period < periods.length)
          .map(({ period, value, label }) => ({ x: x(period), y: y(value), text: label }))}
      />
      <Axes
        x={x}
        y={y}
        xLabel={picture.periodLabel}
        yLabel={picture.valueLabel}
        xTicks={periodTicks(periods)}
        xFormat={(at) => periods[at] ?? ""}
        yFormat={formatTick}
      />
    </FigureShell>
  );
}

/** One row for each period; columns that say nothing are left out. */
function numbersOf({ periods, lines, band, marks, periodLabel }: SeriesPicture) {
  const columns: readonly { readonly label: string; readonly values: Values }[] = [
    ...lines,
    ...(band
      ? [
          { label: `${band.label}, from`, values: band.low },
          { label: `${band.label}, to`, values: band.high },
        ]
      : []),
  ].filter(({ values }) => finite(values).length > 0);
  return {
    words: [columns.length + 1],
    headings: [periodLabel, ...columns.map(({ label }) => label), ...(marks.length > 0 ? ["Remark"] : [])],
    rows: periods.map((period, at) => [
      period,
      ...columns.map(({ values }) => formatValue(values[at] ?? null)),
      ...(marks.length > 0 ? [remarksAt(marks, at)] : []),
    ]),
  };
}

function remarksAt(marks: SeriesPicture["marks"], at: number): string {
  return marks
    .filter(({ period }) => period === at)
    .map(({ label }) => label)
    .join("; ");
}
