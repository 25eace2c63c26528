/**
 * Colours of lines and bars beside each other: the brand first, then those of Okabe and Ito's set that stand on the
 * background of the theme with at least 3 : 1. A dash, a pattern or a label always goes with them.
 */
export const seriesColours = {
  light: { series1: "#197979", series2: "#D55E00", series3: "#0072B2", series4: "#CC79A7" },
  dark: { series1: "#5ebbba", series2: "#E69F00", series3: "#56B4E9", series4: "#CC79A7" },
} as const;

export type SeriesTokens = Readonly<Record<keyof (typeof seriesColours)["light"], string>>;
