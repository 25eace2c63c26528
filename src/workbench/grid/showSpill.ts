import type { View } from "./view";

/** Outlines the whole result of a formula while one of its cells is selected, as Excel does with spilled arrays. */
export function showSpill(view: View): () => void {
  const { workbook } = view;
  let outline: { dispose(): void } | null = null;
  let outlined = "";

  function show(): void {
    const { sheet, rect } = workbook.selection;
    const anchor = sheet.spillAnchor(rect.row, rect.column);
    const spill = anchor && sheet.spillRange(anchor.row, anchor.column);
    const many = spill && spill.rows * spill.columns > 1;
    const wanted = many ? `${sheet.id} ${spill.row} ${spill.column} ${spill.rows} ${spill.columns}` : "";
    if (wanted === outlined) return;
    outlined = wanted;
    outline?.dispose();
    outline = null;
    const worksheet = many ? view.worksheet(sheet) : null;
    if (!many || !worksheet || sheet !== workbook.active) return;
    const range = worksheet.getRange(spill.row, spill.column, spill.rows, spill.columns);
    outline = worksheet.highlightRanges([range], {
      stroke: "#2A8884",
      strokeWidth: 1,
      fill: "rgba(0, 0, 0, 0)",
      widgets: {},
    });
  }
  const stops = [
    workbook.on("selection", show),
    workbook.on("calculated", show),
    workbook.on("sheetActivated", () => {
      outlined = "";
      outline?.dispose();
      outline = null;
    }),
  ];
  return () => {
    outline?.dispose();
    for (const stop of stops) stop();
  };
}
