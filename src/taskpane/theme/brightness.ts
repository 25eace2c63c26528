export type Brightness = "light" | "dark" | "contrast";

/**
 * Contrast themes of the system win, then Office's own theme, then the system's preference. `office` is null where the
 * host does not tell its theme.
 */
export function brightness(office: "light" | "dark" | null, matches: (query: string) => boolean): Brightness {
  if (matches("(forced-colors: active)")) return "contrast";
  if (office) return office;
  return matches("(prefers-color-scheme: dark)") ? "dark" : "light";
}
