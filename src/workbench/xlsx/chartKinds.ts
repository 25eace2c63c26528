/** What element of a chart file an Excel.ChartType is drawn by. */
export interface ChartKind {
  readonly element:
    "barChart" | "lineChart" | "areaChart" | "pieChart" | "doughnutChart" | "scatterChart" | "radarChart";
  readonly direction?: "col" | "bar";
  readonly grouping?: "clustered" | "stacked" | "percentStacked" | "standard";
  readonly style?: string;
  readonly markers?: boolean;
  /** False: no line between the points. */
  readonly lines?: boolean;
  readonly smooth?: boolean;
}

const KINDS: Readonly<Record<string, ChartKind>> = {
  ColumnClustered: { element: "barChart", direction: "col", grouping: "clustered" },
  ColumnStacked: { element: "barChart", direction: "col", grouping: "stacked" },
  ColumnStacked100: { element: "barChart", direction: "col", grouping: "percentStacked" },
  BarClustered: { element: "barChart", direction: "bar", grouping: "clustered" },
  BarStacked: { element: "barChart", direction: "bar", grouping: "stacked" },
  BarStacked100: { element: "barChart", direction: "bar", grouping: "percentStacked" },
  Line: { element: "lineChart", grouping: "standard", markers: false },
  LineMarkers: { element: "lineChart", grouping: "standard", markers: true },
  LineStacked: { element: "lineChart", grouping: "stacked", markers: false },
  LineStacked100: { element: "lineChart", grouping: "percentStacked", markers: false },
  Area: { element: "areaChart", grouping: "standard" },
  AreaStacked: { element: "areaChart", grouping: "stacked" },
  AreaStacked100: { element: "areaChart", grouping: "percentStacked" },
  Pie: { element: "pieChart" },
  Doughnut: { element: "doughnutChart" },
  XYScatter: { element: "scatterChart", style: "lineMarker", markers: true, lines: false },
  XYScatterLines: { element: "scatterChart", style: "lineMarker", markers: true, lines: true },
  XYScatterLinesNoMarkers: { element: "scatterChart", style: "lineMarker", markers: false, lines: true },
  XYScatterSmooth: { element: "scatterChart", style: "smoothMarker", markers: true, lines: true, smooth: true },
  XYScatterSmoothNoMarkers: {
    element: "scatterChart",
    style: "smoothMarker",
    markers: false,
    lines: true,
    smooth: true,
  },
  Radar: { element: "radarChart", style: "marker", markers: false },
  RadarMarkers: { element: "radarChart", style: "marker", markers: true },
  RadarFilled: { element: "radarChart", style: "filled" },
};

/** Types we cannot draw are written as columns: the data stay right. */
export function chartKind(type: string): ChartKind {
  return KINDS[type] ?? { element: "barChart", direction: "col", grouping: "clustered" };
}

/** The type whose drawing has these properties. */
export function chartType(found: ChartKind): string {
  const same = (key: keyof ChartKind, kind: ChartKind): boolean => (kind[key] ?? null) === (found[key] ?? null);
  const keys: (keyof ChartKind)[] = ["element", "direction", "grouping", "style", "markers", "lines", "smooth"];
  const exact = Object.entries(KINDS).find(([, kind]) => keys.every((key) => same(key, kind)));
  const near = Object.entries(KINDS).find(([, kind]) => keys.slice(0, 3).every((key) => same(key, kind)));
  return (exact ?? near)?.[0] ?? "ColumnClustered";
}
