import type { Chart } from "../../model/chart";
import type { Sheet } from "../../model/sheet";
import { overlaps } from "../../model/rectangles";
import { parseA1, splitSheet, type Rect } from "../../model/address";
import { pixels } from "../pixels";
import { chartHandles, type ChartActs } from "./chartHandles";
import { drawChart } from "./drawChart";

/** Where the cells stand within the layer's host, in pixels. */
export interface Place {
  /** Right of the row numbers and below the column letters. */
  readonly headerWidth: number;
  readonly headerHeight: number;
  readonly frozenWidth: number;
  readonly frozenHeight: number;
  readonly scrollX: number;
  readonly scrollY: number;
}

/** Charts lie over the cells in a layer of their own that scrolls with them; the grid itself cannot draw charts. */
export class ChartLayer {
  private readonly window = document.createElement("div");
  private readonly drawn = new Map<Chart, { element: HTMLElement; size: string }>();
  private sheet: Sheet | null = null;

  constructor(
    host: HTMLElement,
    private readonly acts: ChartActs,
  ) {
    this.window.className = "chart-layer";
    host.append(this.window);
  }

  /** Shows the charts of a sheet at the current scroll position. Cheap when nothing has moved. */
  show(sheet: Sheet, place: Place): void {
    if (this.sheet !== sheet) {
      this.sheet = sheet;
      this.clear();
    }
    // Scrolled cells pass under the frozen ones, and so do charts.
    const left = place.headerWidth + (place.scrollX > 0 ? place.frozenWidth : 0);
    const top = place.headerHeight + (place.scrollY > 0 ? place.frozenHeight : 0);
    this.window.style.left = `${left}px`;
    this.window.style.top = `${top}px`;
    for (const [chart, { element }] of this.drawn) {
      if (sheet.charts.includes(chart)) continue;
      element.remove();
      this.drawn.delete(chart);
    }
    const across = place.headerWidth - left - place.scrollX;
    const down = place.headerHeight - top - place.scrollY;
    for (const chart of sheet.charts) this.place(chart, across, down);
  }

  /** Draws charts anew whose cells touch an area, or all of the sheet's. */
  refresh(sheet: Sheet, area?: Rect): void {
    for (const chart of sheet.charts) this.forget(chart, sheet, area);
    if (this.sheet && this.sheet !== sheet) for (const chart of this.sheet.charts) this.forget(chart, sheet, area);
  }

  private forget(chart: Chart, sheet: Sheet, area: Rect | undefined): void {
    const known = this.drawn.get(chart);
    if (known && (!area || refersTo(chart, sheet, area))) known.size = "";
  }

  clear(): void {
    this.window.replaceChildren();
    this.drawn.clear();
  }

  private place(chart: Chart, across: number, down: number): void {
    const { left, top, width, height } = chart.rect;
    let known = this.drawn.get(chart);
    if (!known) {
      const element = document.createElement("div");
      element.className = "chart";
      chartHandles(element, chart, this.acts);
      this.window.append(element);
      this.drawn.set(chart, (known = { element, size: "" }));
    }
    const size = `${width}×${height}`;
    if (known.size !== size && this.sheet) {
      known.size = size;
      known.element.replaceChildren(drawChart(this.sheet.workbook, chart, pixels(width), pixels(height)));
    }
    known.element.style.transform = `translate(${pixels(left) + across}px, ${pixels(top) + down}px)`;
  }
}

function refersTo(chart: Chart, sheet: Sheet, area: Rect): boolean {
  return chart.series
    .flatMap((one) => [one.values, one.categories, one.nameReference ?? ""])
    .some((reference) => {
      const { sheet: name, a1 } = splitSheet(reference.replace(/^=/, ""));
      const cells = parseA1(a1);
      return cells !== null && (name === null || sheet.workbook.sheet(name) === sheet) && overlaps(cells, area);
    });
}
