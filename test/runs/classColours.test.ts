import { classColour } from "../../src/runs/classColours";

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
const contrast = (a: string, b: string): number => {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
};

test("fills grow lighter with falling value and with rising variability", () => {
  const light = (segment: string): number => luminance(classColour(segment).fill);
  for (const [first, second] of ["AB", "BC"].map((pair) => [pair[0], pair[1]])) {
    for (const other of ["X", "Y", "Z"]) expect(light(`${second}${other}`)).toBeGreaterThan(light(`${first}${other}`));
  }
  for (const [first, second] of ["XY", "YZ"].map((pair) => [pair[0], pair[1]])) {
    for (const other of ["A", "B", "C"]) expect(light(`${other}${second}`)).toBeGreaterThan(light(`${other}${first}`));
  }
});

test.each([
  "AX",
  "AY",
  "AZ",
  "BX",
  "BY",
  "BZ",
  "CX",
  "CY",
  "CZ",
  "A",
  "B",
  "C",
  "N",
  "X",
  "Y",
  "Z",
  "strategic",
  "leverage",
  "bottleneck",
  "routine",
  "keep",
  "fix",
  "price",
  "exit",
  "NN",
])("the letters of %s can be read on their fill", (segment) => {
  const { fill, font } = classColour(segment);
  expect(contrast(fill, font)).toBeGreaterThanOrEqual(4.5);
});

test("the quadrants have four different colours", () => {
  expect(new Set(["strategic", "leverage", "bottleneck", "routine"].map((name) => classColour(name).fill)).size).toBe(
    4,
  );
});
