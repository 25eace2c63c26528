import type { Chart } from "../../model/chart";
import { points } from "../pixels";

/** What the user may do with a chart. Distances in points. */
export interface ChartActs {
  readonly activate: (chart: Chart) => void;
  readonly move: (chart: Chart, across: number, down: number) => void;
  readonly remove: (chart: Chart) => void;
  /** Hands the wheel on to the cells under the chart. */
  readonly scroll: (event: WheelEvent) => void;
}

const STEP = 5;
const arrows: Readonly<Record<string, readonly [across: number, down: number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** Lets a chart be chosen, dragged and deleted, by pointer and by keys. */
export function chartHandles(element: HTMLElement, chart: Chart, acts: ChartActs): void {
  let from: { x: number; y: number; transform: string } | null = null;
  element.tabIndex = 0;
  element.setAttribute("role", "group");
  element.setAttribute("aria-roledescription", "chart");
  element.setAttribute("aria-label", `${chart.name}. Arrow keys move it, Delete deletes it.`);
  element.addEventListener("focus", () => acts.activate(chart));
  element.addEventListener("wheel", acts.scroll, { passive: true });
  element.addEventListener("pointerdown", (event) => {
    event.stopPropagation();
    element.focus();
    element.setPointerCapture(event.pointerId);
    from = { x: event.clientX, y: event.clientY, transform: element.style.transform };
  });
  element.addEventListener("pointermove", (event) => {
    if (!from) return;
    element.style.transform = `${from.transform} translate(${event.clientX - from.x}px, ${event.clientY - from.y}px)`;
  });
  element.addEventListener("pointerup", (event) => {
    const start = from;
    from = null;
    const [across, down] = start ? [event.clientX - start.x, event.clientY - start.y] : [0, 0];
    if (across !== 0 || down !== 0) acts.move(chart, points(across), points(down));
  });
  element.addEventListener("keydown", (event) => {
    const by = arrows[event.key];
    if (!by && event.key !== "Delete" && event.key !== "Backspace") return;
    event.preventDefault();
    event.stopPropagation();
    if (by) acts.move(chart, ...by);
    else acts.remove(chart);
  });
}
