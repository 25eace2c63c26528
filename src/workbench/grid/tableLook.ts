import type { Rect } from "../model/address";
import type { Table } from "../model/table";

export interface Look {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly topRule?: string;
  readonly bottomRule?: string;
}

interface Palette {
  readonly accent: string;
  readonly band: string;
  readonly rule: string;
}

/** Office's accent colours with their 80 % tint (bands) and 40 % tint (rules), by the number within a style group. */
const palettes: readonly Palette[] = [
  { accent: "#000000", band: "#D9D9D9", rule: "#7F7F7F" },
  { accent: "#4472C4", band: "#D9E1F2", rule: "#8EA9DB" },
  { accent: "#ED7D31", band: "#FCE4D6", rule: "#F4B084" },
  { accent: "#A5A5A5", band: "#EDEDED", rule: "#C9C9C9" },
  { accent: "#FFC000", band: "#FFF2CC", rule: "#FFD966" },
  { accent: "#5B9BD5", band: "#DDEBF7", rule: "#9BC2E6" },
  { accent: "#70AD47", band: "#E2EFDA", rule: "#A9D08E" },
];

/** How a table style draws one cell, or null when the cell lies outside of the table or the style draws nothing. */
export function tableLook(table: Table, row: number, column: number): Look | null {
  if (!contains(table.range, row, column)) return null;
  const style = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
  if (!style) return null;
  const [, group, number] = style;
  const palette = palettes[(Number(number) - 1) % palettes.length] ?? {
    accent: "#000000",
    band: "#D9D9D9",
    rule: "#7F7F7F",
  };
  const plain = group === "Light";
  const offset = row - table.range.row;
  const last = offset === table.range.rows - 1;
  if (table.hasHeaders && offset === 0) {
    return plain
      ? { bold: true, topRule: palette.accent, bottomRule: palette.accent }
      : { fill: palette.accent, fontColor: "#FFFFFF", bold: true };
  }
  if (table.hasTotals && last) return { bold: true, topRule: palette.accent };
  const banded = table.showBandedRows && (offset - (table.hasHeaders ? 1 : 0)) % 2 === 0;
  const rule = plain && !last ? {} : { bottomRule: last ? palette.accent : palette.rule };
  return banded ? { fill: palette.band, ...rule } : rule;
}

function contains(area: Rect, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
