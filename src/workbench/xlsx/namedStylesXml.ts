import type { NamedStyle } from "../model/namedStyle";
import { namedStyle } from "../model/namedStyles";
import type { Workbook } from "../model/workbook";
import { tag } from "./xmlText";

/** Numbers files have for the named styles Excel brings along. */
const NUMBERS: ReadonlyMap<string, number> = new Map([
  ["Comma", 3],
  ["Currency", 4],
  ["Percent", 5],
  ["Comma [0]", 6],
  ["Currency [0]", 7],
  ["Hyperlink", 8],
  ["Followed Hyperlink", 9],
  ["Note", 10],
  ["Warning Text", 11],
  ["Title", 15],
  ...["Heading 1", "Heading 2", "Heading 3", "Heading 4"].map((name, index): [string, number] => [name, 16 + index]),
  ["Input", 20],
  ["Output", 21],
  ["Calculation", 22],
  ["Check Cell", 23],
  ["Linked Cell", 24],
  ["Total", 25],
  ["Good", 26],
  ["Bad", 27],
  ["Neutral", 28],
  ...[1, 2, 3, 4, 5, 6].flatMap((accent): [string, number][] => [
    [`Accent${accent}`, 25 + 4 * accent],
    [`20% - Accent${accent}`, 26 + 4 * accent],
    [`40% - Accent${accent}`, 27 + 4 * accent],
    [`60% - Accent${accent}`, 28 + 4 * accent],
  ]),
  ["Explanatory Text", 53],
]);

/** The named styles a file must list: those of the workbook's own, and those its cells have. */
export function usedNamedStyles(workbook: Workbook): NamedStyle[] {
  const used = new Map([...workbook.namedStyles].filter(([name]) => name !== "Normal"));
  for (let id = 0; id < workbook.styles.size; id++) {
    const { named } = workbook.styles.get(id);
    const style = named === undefined || used.has(named) ? undefined : namedStyle(workbook, named);
    if (named !== undefined && style) used.set(named, style);
  }
  return [...used.values()];
}

export function cellStyleXml({ name }: NamedStyle, xfId: number): string {
  return tag("cellStyle", { name, xfId, builtinId: NUMBERS.get(name) });
}
