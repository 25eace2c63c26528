import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { CurvePicture } from "../../flows/picture";
import { Axes } from "./Axes";
import { dashAt } from "./dashes";
import { FigureShell } from "./FigureShell";
import { PLOT } from "./frame";
import { NumberRows } from "./NumberRows";
import { axisRange, finite, formatTick, formatValue } from "./numbers";
import { PointMarks } from "./PointMarks";
import { SeriesKey } from "./SeriesKey";
import { thin } from "./thin";
import { useInk } from "./useInk";
import { useSeriesInk } from "./useSeriesInk";

type Point = CurvePicture["curves"][number]["points"][number];
const SHOWN_ROWS = 11;
const isDrawable = ({ x, y }: Point): boolean => Number.isFinite(x) && Number.isFinite(y);

/** Curves over a number, such as what service costs in stock, with the points that have a name. */
export function CurveFigure({ picture }: { readonly picture: CurvePicture }) {
  const ink = useInk();
  const colour = useSeriesInk();
  const { xType, yType } = picture;
  const curves = picture.curves.map(({ label, points }) => ({ label, points: points.filter(isDrawable) }));
  const marks = picture.marks.filter(isDrawable);
  const all: readonly Point[] = [...curves.flatMap(({ points }) => points), ...marks];
  const x = scaleLinear(span(all.map((point) => point.x)), [PLOT.left, PLOT.right]);
  const y = scaleLinear(axisRange(all.map((point) => point.y)), [PLOT.bottom, PLOT.top]).nice(4);
  const path = line<Point>(
    (point) => x(point.x),
    (point) => y(point.y),
  );
  return (
    <FigureShell
      title={picture.title}
      description={picture.description}
      above={
        <SeriesKey
          labels={curves.map(({ label }) => label)}
          swatch={(index) => (
            <line className={ink.series} x1={0} x2={24} y1={5} y2={5} strokeDasharray={dashAt(index)} />
          )}
        />
      }
      rows={
        <NumberRows
          headings={["Curve", picture.xLabel, picture.yLabel]}
          rows={[
            ...marks.map((mark) => [mark.label, formatValue(mark.x, xType), formatValue(mark.y, yType)]),
            ...curves.flatMap(({ label, points }) =>
              thin(points, SHOWN_ROWS).map((point) => [
                label,
                formatValue(point.x, xType),
                formatValue(point.y, yType),
              ]),
            ),
          ]}
        />
      }
    >
      {curves.map(({ points }, index) => (
        <g key={index} className={colour(index)}>
          <path className={ink.series} strokeDasharray={dashAt(index)} d={path(points) ?? ""} />
          {points.length === 1 && points[0] && (
            <circle className={ink.spot} cx={x(points[0].x)} cy={y(points[0].y)} r={3} />
          )}
        </g>
      ))}
      <PointMarks points={marks.map((mark) => ({ x: x(mark.x), y: y(mark.y), text: mark.label }))} />
      <Axes
        x={x}
        y={y}
        xLabel={picture.xLabel}
        yLabel={picture.yLabel}
        xFormat={(value) => formatTick(value, xType)}
        yFormat={(value) => formatTick(value, yType)}
      />
    </FigureShell>
  );
}

/** The curves fill the width: where they begin says more than where 0 would be. */
function span(values: readonly number[]): [number, number] {
  const known = finite(values);
  return known.length === 0 ? [0, 1] : [Math.min(...known), Math.max(...known)];
}
