import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { brandRamp } from "./brandRamp";
import type { Brightness } from "./brightness";
import type { SeriesTokens } from "./seriesColours";
import { seriesColours } from "./seriesColours";

type PaneTheme = Theme & SeriesTokens;

const themes: Readonly<Record<Brightness, PaneTheme>> = {
  light: { ...createLightTheme(brandRamp), ...seriesColours.light },
  dark: { ...createDarkTheme(brandRamp), ...seriesColours.dark },
  contrast: { ...teamsHighContrastTheme, ...seriesColours.dark },
};

export function themeFor(brightness: Brightness): PaneTheme {
  return themes[brightness];
}
