import { scaleLinear } from "d3-scale";
import type { HistogramPicture } from "../../flows/picture";
import { formatCount, formatNumber } from "../text/format";
import { Axes } from "./Axes";
import { CutHandle } from "./CutHandle";
import type { CutPort } from "./cutPort";
import { FigureShell } from "./FigureShell";
import { PLOT } from "./frame";
import { NumberRows } from "./NumberRows";
import { useInk } from "./useInk";

export function HistogramFigure({
  picture,
  cuts,
}: {
  readonly picture: HistogramPicture;
  readonly cuts: CutPort | null;
}) {
  const ink = useInk();
  const { bins } = picture;
  const first = bins[0]?.from ?? 0;
  const last = bins[bins.length - 1]?.to ?? 1;
  const x = scaleLinear([first, last], [PLOT.left, PLOT.right]).clamp(true);
  const y = scaleLinear([0, Math.max(1, ...bins.map((bin) => bin.count))], [PLOT.bottom, PLOT.top]);
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
        lines.map((cut) => <CutHandle key={`${cut.setting}${cut.index}`} {...cut} cuts={cuts} axis="x" scale={x} />)
      }
      rows={
        <NumberRows
          headings={[picture.axisLabel, picture.countLabel]}
          rows={bins.map((bin) => [`${formatNumber(bin.from)} to ${formatNumber(bin.to)}`, formatCount(bin.count)])}
        />
      }
    >
      {bins.map((bin) => (
        <rect
          key={bin.from}
          className={ink.bar}
          x={x(bin.from) + 0.5}
          width={Math.max(0, x(bin.to) - x(bin.from) - 1)}
          y={y(bin.count)}
          height={PLOT.bottom - y(bin.count)}
        />
      ))}
      {lines.map((cut, row) => (
        <g key={`${cut.setting}${cut.index}`}>
          <line className={ink.cut} y1={PLOT.top} y2={PLOT.bottom} x1={x(cut.value)} x2={x(cut.value)} />
          <text className={ink.label} x={x(cut.value) + 4} y={PLOT.top + 26 + 14 * row}>
            {cut.label}
          </text>
        </g>
      ))}
      <Axes
        x={x}
        y={y}
        xLabel={picture.axisLabel}
        yLabel={picture.countLabel}
        xFormat={formatNumber}
        yFormat={formatNumber}
      />
    </FigureShell>
  );
}
