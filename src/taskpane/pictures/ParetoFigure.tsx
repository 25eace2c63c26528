import { scaleLinear } from "d3-scale";
import { area, line } from "d3-shape";
import type { ParetoPicture } from "../../flows/picture";
import { formatShare } from "../text/format";
import { Axes } from "./Axes";
import { CutHandle } from "./CutHandle";
import type { CutPort } from "./cutPort";
import { FigureShell } from "./FigureShell";
import { PLOT } from "./frame";
import { NumberRows } from "./NumberRows";
import { thin } from "./thin";
import { useInk } from "./useInk";

/** Cumulated share of value; a total with negative items makes the curve rise above 100 %. */
export function ParetoFigure({ picture, cuts }: { readonly picture: ParetoPicture; readonly cuts: CutPort | null }) {
  const ink = useInk();
  const top = Math.max(1, ...picture.points.map((point) => point.value));
  const x = scaleLinear([0, 1], [PLOT.left, PLOT.right]);
  const y = scaleLinear([0, top], [PLOT.bottom, PLOT.top]);
  const place = { x: (p: { items: number }) => x(p.items), y: (p: { value: number }) => y(p.value) };
  const lines = picture.cuts.map((cut) => ({
    ...cut,
    value: cuts?.value(cut.setting, cut.index, cut.value) ?? cut.value,
  }));
  return (
    <FigureShell
      title={picture.title}
      description={picture.description}
      handles={
        cuts &&
        lines.map((cut) => <CutHandle key={`${cut.setting}${cut.index}`} {...cut} cuts={cuts} axis="y" scale={y} />)
      }
      rows={
        <NumberRows
          headings={[picture.itemsLabel, picture.valueLabel]}
          rows={thin(picture.points, 11).map((point) => [formatShare(point.items), formatShare(point.value)])}
        />
      }
    >
      <path
        className={ink.area}
        d={area<ParetoPicture["points"][number]>(place.x, PLOT.bottom, place.y)([...picture.points]) ?? ""}
      />
      <path
        className={ink.line}
        d={line<ParetoPicture["points"][number]>(place.x, place.y)([...picture.points]) ?? ""}
      />
      {lines.map((cut) => (
        <g key={`${cut.setting}${cut.index}`}>
          <line className={ink.cut} x1={PLOT.left} x2={PLOT.right} y1={y(cut.value)} y2={y(cut.value)} />
          <text className={ink.label} x={PLOT.left + 4} y={y(cut.value) - 3}>
            {cut.label}
          </text>
        </g>
      ))}
      <Axes
        x={x}
        y={y}
        xLabel={picture.itemsLabel}
        yLabel={picture.valueLabel}
        xFormat={formatShare}
        yFormat={formatShare}
      />
    </FigureShell>
  );
}
