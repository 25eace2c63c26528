import { fireEvent } from "@testing-library/react";
import { chartActs } from "../../../src/workbench/grid/chart/chartActs";
import { ChartLayer } from "../../../src/workbench/grid/chart/chartLayer";
import { UserSteps } from "../../../src/workbench/grid/userSteps";
import { Calc } from "../../../src/workbench/calc/calc";
import { newChart } from "../../../src/workbench/model/chart";
import { History } from "../../../src/workbench/model/history/history";
import { Workbook } from "../../../src/workbench/model/workbook";

const place = { headerWidth: 46, headerHeight: 20, frozenWidth: 0, frozenHeight: 0, scrollX: 0, scrollY: 0 };

function layer() {
  const workbook = new Workbook();
  const sheet = workbook.active;
  const chart = newChart("1", "Chart 1", "Line");
  sheet.charts.push(chart);
  const history = new History(workbook, new Calc(workbook));
  const steps = new UserSteps(history);
  const refuse = jest.fn();
  const host = document.createElement("div");
  const charts = new ChartLayer(host, chartActs(workbook, steps, host, refuse));
  charts.show(sheet, place);
  const element = host.querySelector<HTMLElement>(".chart")!;
  return { workbook, sheet, chart, history, steps, refuse, element };
}

it("is moved by the arrow keys and deleted by Delete, as steps of undo", () => {
  const { workbook, sheet, chart, history, steps, element } = layer();
  fireEvent.focus(element);
  expect(workbook.activeChart?.chart).toBe(chart);
  fireEvent.keyDown(element, { key: "ArrowRight" });
  steps.close();
  expect(chart.rect).toMatchObject({ left: 105, top: 60 });
  fireEvent.keyDown(element, { key: "Delete" });
  steps.close();
  expect(sheet.charts).toEqual([]);
  expect(history.names.undo).toEqual(["Delete Chart", "Move Chart"]);
  history.undo();
  history.undo();
  expect(sheet.charts).toEqual([chart]);
  expect(chart.rect).toMatchObject({ left: 100, top: 60 });
});

it("stays where the sheet is protected, and on the sheet", () => {
  const { sheet, chart, refuse, element, steps } = layer();
  chart.rect = { ...chart.rect, left: 3 };
  fireEvent.keyDown(element, { key: "ArrowLeft" });
  steps.close();
  expect(chart.rect.left).toBe(0);
  sheet.protection = { ...sheet.protection, protected: true };
  fireEvent.keyDown(element, { key: "Delete" });
  expect(sheet.charts).toHaveLength(1);
  expect(refuse).toHaveBeenCalledWith(expect.objectContaining({ code: "AccessDenied" }));
});
