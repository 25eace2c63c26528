/** Excel's FillPattern and what files call it. */
export const PATTERNS: ReadonlyMap<string, string> = new Map([
  ["Gray75", "darkGray"],
  ["Gray50", "mediumGray"],
  ["Gray25", "lightGray"],
  ["Gray16", "gray125"],
  ["Gray8", "gray0625"],
  ["Horizontal", "darkHorizontal"],
  ["Vertical", "darkVertical"],
  ["Down", "darkDown"],
  ["Up", "darkUp"],
  ["Checker", "darkGrid"],
  ["SemiGray75", "darkTrellis"],
  ["LightHorizontal", "lightHorizontal"],
  ["LightVertical", "lightVertical"],
  ["LightDown", "lightDown"],
  ["LightUp", "lightUp"],
  ["Grid", "lightGrid"],
  ["CrissCross", "lightTrellis"],
]);

export const patternFromFile: ReadonlyMap<string, string> = new Map([...PATTERNS].map(([ours, file]) => [file, ours]));
