/**
 * Properties of charts the workbench neither draws nor computes with: it keeps what is set and gives it back. By class
 * of the library; a test holds this list against the library's own.
 */
export const keptProperties = {
  Chart: ["style", "displayBlanksAs", "plotVisibleOnly", "seriesNameLevel", "categoryLabelLevel"],
  ChartTitle: ["overlay", "position", "horizontalAlignment", "verticalAlignment", "textOrientation"],
  ChartLegend: ["overlay"],
  ChartAxisTitle: ["textOrientation"],
  ChartAxis: [
    "minorUnit",
    "displayUnit",
    "showDisplayUnitLabel",
    "categoryType",
    "isBetweenCategories",
    "majorTickMark",
    "minorTickMark",
    "tickLabelPosition",
    "tickLabelSpacing",
    "tickMarkSpacing",
    "linkNumberFormat",
    "textOrientation",
    "position",
    "alignment",
    "offset",
    "multiLevel",
  ],
  ChartSeries: ["filtered", "showShadow", "varyByCategories", "explosion", "doughnutHoleSize", "invertIfNegative"],
  ChartDataLabels: ["showSeriesName", "showLegendKey", "showPercentage", "separator", "linkNumberFormat"],
  ChartFont: ["bold", "color", "italic", "name", "size", "underline"],
  ChartLineFormat: ["color", "lineStyle", "weight"],
} as const;

export type KeptClass = keyof typeof keptProperties;
