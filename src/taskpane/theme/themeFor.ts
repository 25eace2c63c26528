import { createDarkTheme, createLightTheme, teamsHighContrastTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { brandRamp } from "./brandRamp";
import type { Brightness } from "./brightness";

const themes: Readonly<Record<Brightness, Theme>> = {
  light: createLightTheme(brandRamp),
  dark: createDarkTheme(brandRamp),
  contrast: teamsHighContrastTheme,
};

export function themeFor(brightness: Brightness): Theme {
  return themes[brightness];
}
