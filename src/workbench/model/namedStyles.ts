import { builtInStyles } from "./builtInStyles";
import type { NamedStyle } from "./namedStyle";
import { followNamedStyle } from "./namedStyle";
import type { CellStyle } from "./style";
import type { Workbook } from "./workbook";

/** Excel's own styles, as changed in this workbook, then those added to it. */
export function namedStyles(workbook: Workbook): NamedStyle[] {
  const { namedStyles: own } = workbook;
  const brought = builtInStyles.map((style) => own.get(style.name) ?? style);
  return [...brought, ...[...own.values()].filter(({ builtIn }) => !builtIn)];
}

/** By the name Excel shows or the one of Office's API. */
export function namedStyle(workbook: Workbook, name: string): NamedStyle | undefined {
  const wanted = name.toLowerCase();
  return namedStyles(workbook).find(
    (style) => style.name.toLowerCase() === wanted || style.apiName.toLowerCase() === wanted,
  );
}

/** Changes a named style, and with it the cells that have it where they do not differ from it. */
export function changeNamedStyle(workbook: Workbook, before: NamedStyle, look: CellStyle): void {
  const style = { ...before, look };
  workbook.namedStyles.set(style.name, style);
  workbook.styles.rework((cell) => followNamedStyle(cell, before.look, style));
  repaint(workbook);
}

/** Cells with the style keep their place but look as untouched ones, as in Excel. */
export function deleteNamedStyle(workbook: Workbook, style: NamedStyle): void {
  workbook.namedStyles.delete(style.name);
  workbook.styles.rework((cell) => {
    const followed = followNamedStyle(cell, style.look, { ...style, look: {} });
    return Object.fromEntries(
      Object.entries(followed).filter(([name, value]) => name !== "named" || value !== style.name),
    );
  });
  repaint(workbook);
}

function repaint(workbook: Workbook): void {
  for (const sheet of workbook.sheets) {
    const rect = sheet.usedRange();
    if (rect) workbook.emit("style", { sheet, rect });
  }
}
