export interface LineFormat {
  color?: string;
  weight?: number;
  style?: string;
}

/** Settings the workbench keeps without drawing them, by name. */
export type KeptSettings = Readonly<Record<string, unknown>>;

export interface ChartPoint {
  readonly fill?: string;
  readonly hasDataLabel?: boolean;
  readonly extras?: KeptSettings;
}

export interface ChartTrendline {
  /** Excel.ChartTrendlineType: Linear, Exponential, MovingAverage … */
  type: string;
  /** "" when it is named after its series. */
  name: string;
  extras: KeptSettings;
}

export interface ChartSeries {
  name: string;
  /** Reference text, e.g. "=Sheet1!$B$2:$B$9". */
  values: string;
  categories: string;
  /** Reference to the cell the name stands in, when it was taken from one. */
  nameReference?: string;
  /** Excel.ChartType text when it differs from the chart's. */
  type?: string;
  axisGroup?: "Primary" | "Secondary";
  format: { fill?: string; line?: LineFormat };
  hasDataLabels: boolean;
  dataLabels?: { numberFormat?: string; position?: string; showValue?: boolean; showCategoryName?: boolean };
  markerStyle?: string;
  markerSize?: number;
  markerColor?: string;
  smooth?: boolean;
  /** Reference to the sizes of a bubble chart. */
  bubbleSizes?: string;
  trendlines?: readonly ChartTrendline[];
  /** Points that look different from their series, by place. */
  points?: Readonly<Record<number, ChartPoint>>;
  extras?: KeptSettings;
  gapWidth?: number;
  overlap?: number;
}

export interface ChartAxis {
  visible: boolean;
  title: string;
  numberFormat?: string;
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  majorGridlines?: boolean;
  minorGridlines?: boolean;
  logarithmic?: boolean;
  reversed?: boolean;
}

export interface Chart {
  readonly id: string;
  name: string;
  /** Excel.ChartType text: ColumnClustered, Line, XYScatter … */
  type: string;
  /** In points from the sheet's top left corner. */
  rect: { left: number; top: number; width: number; height: number };
  title: { text: string; visible: boolean };
  series: ChartSeries[];
  axes: { category: ChartAxis; value: ChartAxis; secondaryValue: ChartAxis };
  legend: { visible: boolean; position: string };
  altText: string;
  /** Appearance beyond what the workbench reads, kept as set by the add-in. */
  extras: Record<string, unknown>;
  /** The chart as it stood in a file, and what we made of it: an unchanged chart goes back as it came. */
  kept?: { readonly xml: string; readonly as: string };
}

export function newChart(id: string, name: string, type: string): Chart {
  const axis = (): ChartAxis => ({ visible: true, title: "" });
  return {
    id,
    name,
    type,
    rect: { left: 100, top: 60, width: 360, height: 216 },
    title: { text: "", visible: false },
    series: [],
    axes: { category: axis(), value: { ...axis(), majorGridlines: true }, secondaryValue: axis() },
    legend: { visible: true, position: "Bottom" },
    altText: "",
    extras: {},
  };
}
