import type { Rect } from "./address";
import { inBlocks, isTooLarge } from "./blocks";
import { RESPONSE_BYTES, ROW_PROPERTY_BYTES } from "./limits";
import { cellsIn } from "./locate";
import type { CancelSignal } from "./port";
import { supports } from "./runExcel";

/** Rows of the rectangle that a filter or the user hides, 0-based within it; none where the host cannot tell which. */
export async function hiddenRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rect: Rect,
  signal?: CancelSignal,
): Promise<number[]> {
  const all = cellsIn(sheet, rect).load("rowHidden");
  await context.sync();
  const state = all.rowHidden as boolean | null;
  if (state === false) return [];
  if (state === null && !supports("1.9")) return [];
  if (state === true) return Array.from({ length: rect.rows }, (_, row) => row);
  const hidden: number[] = [];
  const firstRows = Math.floor(RESPONSE_BYTES / ROW_PROPERTY_BYTES);
  await inBlocks(
    { total: rect.rows, firstRows, maximumBytes: RESPONSE_BYTES, doing: "read", signal },
    async (start, count) => {
      const rows = cellsIn(sheet, { row: rect.row + start, rows: count, column: rect.column, columns: 1 });
      const properties = rows.getRowProperties({ rowHidden: true });
      await context.sync();
      properties.value.forEach((row, index) => {
        if (row.rowHidden) hidden.push(start + index);
      });
      return count * ROW_PROPERTY_BYTES;
    },
  );
  return hidden;
}

/** Addresses of merged areas that touch the rectangle; none where the host cannot tell. */
export async function mergedAreas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rect: Rect,
): Promise<readonly string[]> {
  if (!supports("1.13")) return [];
  const merged = cellsIn(sheet, rect).getMergedAreasOrNullObject();
  const areas = merged.areas.load("items/address");
  try {
    await context.sync();
  } catch (error) {
    // Thousands of merged cells: reading the data is still possible and matters more.
    if (isTooLarge(error)) return [];
    throw error;
  }
  return merged.isNullObject ? [] : areas.items.map((area) => area.address);
}
