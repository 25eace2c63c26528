/** Colours of what we write into sheets. Each pair of fill and text has a contrast of at least 4.5 : 1. */
export const palette = {
  brand: "#0B5C66",
  onBrand: "#FFFFFF",
  brandPale: "#E3F1F2",
  text: "#1B1B1B",
  textMuted: "#595959",
  rule: "#BFD5D8",
  gridline: "#E1E1E1",
  paper: "#FFFFFF",
  /** Classes from most to least important: dark to light, so that they differ in grey print too. */
  classA: "#0B5C66",
  onClassA: "#FFFFFF",
  classB: "#8CC4CA",
  onClassB: "#0A2A2E",
  classC: "#E3F1F2",
  onClassC: "#0A2A2E",
} as const;

/** Okabe and Ito (2008), Color Universal Design: series that everybody can tell apart; the brand colour leads. */
export const seriesColours = [
  "#0B5C66",
  "#D55E00",
  "#0072B2",
  "#E69F00",
  "#009E73",
  "#CC79A7",
  "#56B4E9",
  "#000000",
] as const;
