import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import type { WhalePicture } from "../../flows/picture";
import { formatCompact, formatCount, formatNumber } from "../text/format";
import { Axes } from "./Axes";
import { FigureShell } from "./FigureShell";
import { PLOT } from "./frame";
import { NumberRows } from "./NumberRows";
import { thin } from "./thin";
import { useInk } from "./useInk";

type Point = WhalePicture["points"][number];

/** Profit cumulated from the best to the worst: up to the peak it is earned, after it is given back. */
export function WhaleFigure({ picture }: { readonly picture: WhalePicture }) {
  const ink = useInk();
  const { points, peak } = picture;
  const values = points.map((point) => point.cumulated);
  const x = scaleLinear([0, Math.max(1, ...points.map((point) => point.rank))], [PLOT.left, PLOT.right]);
  const y = scaleLinear([Math.min(0, ...values), Math.max(1e-9, ...values)], [PLOT.bottom, PLOT.top]).nice(4);
  const curve = [{ rank: 0, cumulated: 0 }, ...points];
  const peakLeft = x(peak.rank) > (PLOT.left + PLOT.right) / 2;
  return (
    <FigureShell
      title={picture.title}
      description={picture.description}
      rows={
        <NumberRows
          headings={[picture.itemsLabel, picture.valueLabel]}
          rows={thin(points, 11).map((point) => [formatCount(point.rank), formatNumber(point.cumulated)])}
        />
      }
    >
      <path
        className={ink.area}
        d={
          area<Point>(
            (p) => x(p.rank),
            y(0),
            (p) => y(p.cumulated),
          )(curve) ?? ""
        }
      />
      <path
        className={ink.line}
        d={
          line<Point>(
            (p) => x(p.rank),
            (p) => y(p.cumulated),
          )(curve) ?? ""
        }
      />
      <line className={ink.axis} x1={PLOT.left} x2={PLOT.right} y1={y(0)} y2={y(0)} />
      <line className={ink.cut} x1={x(peak.rank)} x2={x(peak.rank)} y1={y(peak.cumulated)} y2={PLOT.bottom} />
      <circle className={ink.dot} cx={x(peak.rank)} cy={y(peak.cumulated)} r={5} />
      <text
        className={ink.label}
        x={x(peak.rank) + (peakLeft ? -8 : 8)}
        y={y(peak.cumulated) + 40}
        textAnchor={peakLeft ? "end" : "start"}
      >
        Peak after {formatCount(peak.rank)}: {formatCompact(peak.cumulated)}
      </text>
      <Axes
        x={x}
        y={y}
        xLabel={picture.itemsLabel}
        yLabel={picture.valueLabel}
        xFormat={formatCompact}
        yFormat={formatCompact}
      />
    </FigureShell>
  );
}
