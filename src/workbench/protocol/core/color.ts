import { invalidArgument } from "./errors";

/** The colour names of HTML that add-ins use most. */
const named: Readonly<Record<string, string>> = {
  black: "#000000",
  blue: "#0000FF",
  gray: "#808080",
  green: "#008000",
  grey: "#808080",
  lightgray: "#D3D3D3",
  navy: "#000080",
  orange: "#FFA500",
  red: "#FF0000",
  white: "#FFFFFF",
  yellow: "#FFFF00",
};

/** A colour as Excel gives it back: #RRGGBB in capitals. */
export function color(value: unknown): string {
  const text = typeof value === "string" ? (named[value.toLowerCase()] ?? value) : "";
  const match = /^#?([0-9a-f]{6})$/i.exec(text);
  if (!match?.[1]) throw invalidArgument(`'${String(value)}' is not a colour; use #RRGGBB.`);
  return `#${match[1].toUpperCase()}`;
}
