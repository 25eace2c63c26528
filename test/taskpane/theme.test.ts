import { brandRamp } from "../../src/taskpane/theme/brandRamp";
import { brightness } from "../../src/taskpane/theme/brightness";
import { seriesColours } from "../../src/taskpane/theme/seriesColours";

/** Backgrounds of Fluent's light and dark theme. */
const LIGHT = "#ffffff";
const DARK = "#292929";
/** WCAG 2.2, 1.4.3: text of normal size. */
const ENOUGH = 4.5;
/** WCAG 2.2, 1.4.11: lines and shapes. */
const ENOUGH_FOR_SHAPES = 3;

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

test("the ramp grows lighter with every step", () => {
  const steps = Object.values(brandRamp).map(luminance);
  expect(steps).toHaveLength(16);
  expect([...steps].sort((a, b) => a - b)).toEqual(steps);
});

test.each([60, 70, 80] as const)("step %d is readable on white and carries white text", (step) => {
  expect(contrast(brandRamp[step], LIGHT)).toBeGreaterThanOrEqual(ENOUGH);
});

test.each([90, 100, 110] as const)("step %d is readable on the dark background", (step) => {
  expect(contrast(brandRamp[step], DARK)).toBeGreaterThanOrEqual(ENOUGH);
});

test("text on the tinted background is readable in both themes", () => {
  expect(contrast(brandRamp[70], brandRamp[160])).toBeGreaterThanOrEqual(ENOUGH);
  expect(contrast(brandRamp[110], brandRamp[20])).toBeGreaterThanOrEqual(ENOUGH);
});

test.each([
  ["light", LIGHT],
  ["dark", DARK],
] as const)("every line and bar stands out from the %s background", (theme, background) => {
  const colours = Object.values(seriesColours[theme]);
  for (const colour of colours) expect(contrast(colour, background)).toBeGreaterThanOrEqual(ENOUGH_FOR_SHAPES);
  expect(new Set(colours).size).toBe(colours.length);
});

test("contrast themes win, then Office, then the system", () => {
  const none = (): boolean => false;
  const dark = (query: string): boolean => query.includes("dark");
  const forced = (query: string): boolean => query.includes("forced");
  expect(brightness("dark", forced)).toBe("contrast");
  expect(brightness("light", dark)).toBe("light");
  expect(brightness("dark", none)).toBe("dark");
  expect(brightness(null, dark)).toBe("dark");
  expect(brightness(null, none)).toBe("light");
});
