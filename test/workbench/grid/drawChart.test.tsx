import { drawChart } from "../../../src/workbench/grid/chart/drawChart";
import { type Chart, newChart } from "../../../src/workbench/model/chart";
import { Workbook } from "../../../src/workbench/model/workbook";

function workbook(): Workbook {
  const book = new Workbook("Book.xlsx", "Data");
  const rows: (string | number)[][] = [
    ["A-1", 50, 0.5],
    ["A-2", 30, 0.8],
    ["A-3", 20, 1],
  ];
  rows.forEach((row, r) => row.forEach((value, c) => book.active.setValue(r, c, value)));
  return book;
}
function chart(type: string): Chart {
  const made = newChart("1", "Chart 1", type);
  made.title = { text: "One item makes half", visible: true };
  made.series = [
    {
      name: "Revenue",
      values: "=Data!$B$1:$B$3",
      categories: "=Data!$A$1:$A$3",
      format: { fill: "#123456" },
      hasDataLabels: false,
    },
  ];
  return made;
}
const drawn = (made: Chart): SVGElement => drawChart(workbook(), made, 480, 300);

it("draws one column a value, their heights in proportion", () => {
  const bars = [...drawn(chart("ColumnClustered")).querySelectorAll('rect[fill="#123456"]')];
  const heights = bars.map((bar) => Number(bar.getAttribute("height")));
  expect(heights).toHaveLength(3);
  expect((heights[0] ?? 0) / (heights[2] ?? 1)).toBeCloseTo(50 / 20, 6);
});

it("shows title, axis titles and categories, and names itself for screen readers", () => {
  const made = chart("ColumnClustered");
  made.axes.value.title = "Revenue, EUR";
  const picture = drawn(made);
  expect(picture.getAttribute("aria-label")).toBe("One item makes half");
  for (const text of ["One item makes half", "Revenue, EUR", "A-2"]) expect(picture.textContent).toContain(text);
});

it("puts a line on a secondary axis over columns, with a legend", () => {
  const made = chart("ColumnClustered");
  made.series.push({
    name: "Cumulated",
    type: "Line",
    axisGroup: "Secondary",
    values: "=Data!$C$1:$C$3",
    categories: "=Data!$A$1:$A$3",
    format: { line: { color: "#D55E00" } },
    hasDataLabels: false,
  });
  made.axes.secondaryValue.numberFormat = "0%";
  const picture = drawn(made);
  expect(picture.querySelectorAll('path[stroke="#D55E00"]')).toHaveLength(1);
  for (const text of ["100%", "Revenue", "Cumulated"]) expect(picture.textContent).toContain(text);
});

it("lays bars across and stacks what is to be stacked", () => {
  const across = [...drawn(chart("BarClustered")).querySelectorAll('rect[fill="#123456"]')];
  expect(Number(across[0]?.getAttribute("width"))).toBeGreaterThan(Number(across[2]?.getAttribute("width")));
  const made = chart("ColumnStacked");
  made.series.push({ ...made.series[0], name: "More", format: { fill: "#654321" } } as Chart["series"][number]);
  const picture = drawn(made);
  const [below] = picture.querySelectorAll('rect[fill="#123456"]');
  const [above] = picture.querySelectorAll('rect[fill="#654321"]');
  const bottom = Number(above?.getAttribute("y")) + Number(above?.getAttribute("height"));
  expect(bottom).toBeCloseTo(Number(below?.getAttribute("y")), 6);
});

it("draws a dot for every pair of numbers of a scatter", () => {
  const made = chart("XYScatter");
  made.series = [
    { name: "Items", values: "=Data!$C$1:$C$3", categories: "=Data!$B$1:$B$3", format: {}, hasDataLabels: false },
  ];
  expect(drawn(made).querySelectorAll("circle")).toHaveLength(3);
});

it.each(["Pie", "Area", "LineMarkers"])("draws a %s chart", (type) => {
  expect(drawn(chart(type)).querySelectorAll("path").length).toBeGreaterThan(0);
});

it("draws an empty frame when the cells are gone", () => {
  const made = chart("ColumnClustered");
  made.series = made.series.map((one) => ({ ...one, values: "=Gone!A1:A3", categories: "=Gone!A1:A3" }));
  expect(drawn(made).querySelectorAll('rect[fill="#123456"]')).toHaveLength(0);
});
