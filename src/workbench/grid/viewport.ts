import { IRenderManagerService } from "@univerjs/engine-render";
import { SheetScrollManagerService } from "@univerjs/sheets-ui";
import type { Place } from "./chart/chartLayer";
import type { View } from "./view";

export interface Viewport {
  /** The element the cells are drawn in. */
  readonly host: HTMLElement;
  place(): Place;
  /** Calls back whenever the cells have scrolled. Returns how to stop. */
  onScroll(moved: () => void): () => void;
}

/** Where the cells of a drawn workbook are on the screen. */
export function viewportOf(view: View): Viewport | null {
  const unit = view.injector.get(IRenderManagerService).getRenderById(view.unitId);
  const host = unit?.engine.getCanvasElement().parentElement;
  if (!unit || !host) return null;
  const scrolling = unit.with(SheetScrollManagerService);
  return {
    host,
    place() {
      const worksheet = view.book.getActiveSheet();
      const skeleton = worksheet.getSkeleton();
      const { xSplit, ySplit } = worksheet.getSheet().getFreeze();
      const scroll = scrolling.validViewportScrollInfo$.getValue();
      return {
        headerWidth: skeleton?.rowHeaderWidth ?? 0,
        headerHeight: skeleton?.columnHeaderHeight ?? 0,
        frozenWidth: xSplit > 0 ? (skeleton?.columnWidthAccumulation[xSplit - 1] ?? 0) : 0,
        frozenHeight: ySplit > 0 ? (skeleton?.rowHeightAccumulation[ySplit - 1] ?? 0) : 0,
        scrollX: scroll?.viewportScrollX ?? 0,
        scrollY: scroll?.viewportScrollY ?? 0,
      };
    },
    onScroll(moved) {
      const subscription = scrolling.validViewportScrollInfo$.subscribe(moved);
      return () => subscription.unsubscribe();
    },
  };
}
