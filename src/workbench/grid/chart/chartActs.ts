import type { Chart } from "../../model/chart";
import type { Sheet } from "../../model/sheet";
import type { Workbook } from "../../model/workbook";
import { requirePermission } from "../../protocol/core/requirePermission";
import type { UserSteps } from "../userSteps";
import type { ChartActs } from "./chartHandles";

/** What the user does to charts, done in the model as steps of undo. A protected sheet keeps its charts. */
export function chartActs(
  workbook: Workbook,
  steps: UserSteps,
  host: HTMLElement,
  refuse: (fault: unknown) => void,
): ChartActs {
  const attempt = (name: string, work: (sheet: Sheet) => void): void => {
    try {
      requirePermission(workbook.active, "allowEditObjects");
      steps.do(name, () => work(workbook.active));
    } catch (fault) {
      refuse(fault);
    }
  };
  return {
    activate: (chart) => workbook.activateChart({ sheet: workbook.active, chart }),
    move: (chart, across, down) => attempt("Move Chart", (sheet) => move(workbook, sheet, chart, across, down)),
    remove: (chart) =>
      attempt("Delete Chart", (sheet) => {
        workbook.activateChart(null);
        sheet.charts = sheet.charts.filter((other) => other !== chart);
        workbook.emit("chart", { sheet, chart, change: "deleted" });
      }),
    scroll: (event) => {
      host.querySelector("canvas")?.dispatchEvent(new WheelEvent("wheel", event));
    },
  };
}

/** A chart does not leave the sheet at its left and top edge. */
function move(workbook: Workbook, sheet: Sheet, chart: Chart, across: number, down: number): void {
  const { left, top } = chart.rect;
  chart.rect = { ...chart.rect, left: Math.max(0, left + across), top: Math.max(0, top + down) };
  workbook.emit("chart", { sheet, chart, change: "changed" });
}
