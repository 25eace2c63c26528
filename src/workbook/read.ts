import { addressOf } from "./address";
import { addressOfPlace, cutToContent, locate } from "./locate";
import type { Block, ReadOptions } from "./port";
import { readCells } from "./readCells";
import { runExcel } from "./runExcel";
import { hiddenRows, mergedAreas } from "./sheetFacts";

/** The first rows of a range, with all its columns. */
export function peek(address: string, rows: number): Promise<Block> {
  return readBlockOf(address, { rows });
}

/** A range of any size; only the wanted columns when given. */
export function read(address: string, options: ReadOptions = {}): Promise<Block> {
  return readBlockOf(address, options);
}

function readBlockOf(address: string, options: ReadOptions & { readonly rows?: number }): Promise<Block> {
  return runExcel("read", async (context) => {
    const place = await cutToContent(context, await locate(context, address));
    const rect = { ...place.rect, rows: Math.min(place.rect.rows, Math.max(1, options.rows ?? place.rect.rows)) };
    const sheet = context.workbook.worksheets.getItem(place.sheetId);
    const all = Array.from({ length: rect.columns }, (_, index) => index);
    const wanted = options.columnIndexes ? all.filter((index) => options.columnIndexes?.includes(index)) : all;
    const hidden = await hiddenRows(context, sheet, rect, options.signal);
    const merged = await mergedAreas(context, sheet, rect);
    const columns = await readCells(context, sheet, rect, wanted, options);
    return {
      address: options.rows === undefined ? addressOfPlace(place) : addressOf(place.sheet, rect),
      sheet: place.sheet,
      row: rect.row + 1,
      column: rect.column + 1,
      rowCount: rect.rows,
      columns,
      columnIndexes: wanted,
      hiddenRows: hidden,
      mergedAreas: merged,
    };
  });
}
