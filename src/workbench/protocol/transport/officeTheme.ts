/** Colours of Excel's light and dark theme, as numbers the way the host gives them. */
export function officeTheme(dark: boolean): Readonly<Record<string, number>> {
  const background = dark ? 0x262626 : 0xffffff;
  const foreground = dark ? 0xf0f0f0 : 0x000000;
  return {
    bodyBackgroundColor: background,
    bodyForegroundColor: foreground,
    controlBackgroundColor: background,
    controlForegroundColor: foreground,
  };
}
