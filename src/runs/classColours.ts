export interface ClassColour {
  readonly fill: string;
  readonly font: string;
}

const DARK = "#FFFFFF";
const LIGHT = "#10242A";

/**
 * The nine classes as a bivariate scale: value darkens, variability turns the teal towards a blue violet. Lightness falls
 * in both directions, so that the order survives grey print and colour blindness; the letter always stands beside it.
 */
const CELLS: Readonly<Record<string, ClassColour>> = {
  AX: { fill: "#0C5252", font: DARK },
  AY: { fill: "#2A6584", font: DARK },
  AZ: { fill: "#5A6FA8", font: DARK },
  BX: { fill: "#4A9E9D", font: LIGHT },
  BY: { fill: "#6FA6BC", font: LIGHT },
  BZ: { fill: "#9AA9D2", font: LIGHT },
  CX: { fill: "#97CFCE", font: LIGHT },
  CY: { fill: "#BCD8E4", font: LIGHT },
  CZ: { fill: "#DDE1F2", font: LIGHT },
};
/** Outside the matrix: no basis. */
const OUTSIDE: ClassColour = { fill: "#EDEBE9", font: LIGHT };

const QUADRANTS: Readonly<Record<string, string>> = {
  strategic: "AX",
  leverage: "BX",
  bottleneck: "AZ",
  routine: "CY",
};
const TIERS: Readonly<Record<string, string>> = { keep: "AX", fix: "BX", price: "BZ", exit: "AZ" };

/** Colour of a class: "AX", a single letter of either scale, a quadrant or a tier; grey for everything else. */
export function classColour(segment: string): ClassColour {
  const cell = CELLS[segment] ?? CELLS[QUADRANTS[segment] ?? TIERS[segment] ?? ""];
  if (cell) return cell;
  if ("ABC".includes(segment) && segment !== "") return CELLS[`${segment}X`] ?? OUTSIDE;
  if ("XYZ".includes(segment) && segment !== "") return CELLS[{ X: "AX", Y: "BY", Z: "CZ" }[segment] ?? ""] ?? OUTSIDE;
  return OUTSIDE;
}

/** Classes that a look colours, in the order of the legend. */
export const LOOK_CLASSES = {
  abc: ["A", "B", "C", "N"],
  xyz: ["X", "Y", "Z", "N"],
  matrix: [...Object.keys(CELLS), "AN", "BN", "CN", "NX", "NY", "NZ", "NN"],
  quadrant: Object.keys(QUADRANTS),
  tier: [...Object.keys(TIERS), "N"],
} as const satisfies Record<string, readonly string[]>;

/** Ends of a scale from little to much, and the bar in cells. */
export const SCALE = { low: "#FFFFFF", high: "#8FD2D2", bar: "#8FD2D2" } as const;
/** Lines and columns of charts: the brand first, then Okabe and Ito's colours. */
export const SERIES = ["#136565", "#E69F00", "#56B4E9", "#CC79A7"] as const;
