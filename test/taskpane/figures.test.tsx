import { render, screen, within } from "@testing-library/react";
import { Figure } from "../../src/taskpane/pictures/Figure";
import { checkAccessibility } from "../support/openPane";
import { bars, curve, network, series } from "./pictureCases";

const show = (picture: Parameters<typeof Figure>[0]["picture"]) => render(<Figure picture={picture} cuts={null} />);
const drawing = () => screen.getByRole("img");
const rowsOf = () =>
  within(screen.getByRole("table", { hidden: true }))
    .getAllByRole("row", { hidden: true })
    .map((row) => [...row.children].map((cell) => cell.textContent));

/** A coordinate that is no number makes the browser drop the whole shape without a word. */
function expectDrawable(): void {
  expect(drawing().outerHTML).not.toMatch(/NaN|Infinity|undefined/);
}

test.each([series, curve, bars, network])(
  "$kind: words for those who do not see it, and its numbers",
  async (picture) => {
    const { container } = show(picture);
    expect(drawing()).toHaveAccessibleName(`${picture.title} ${picture.description}`);
    expectDrawable();
    expect(rowsOf().length).toBeGreaterThan(1);
    expect(await checkAccessibility(container)).toHaveNoViolations();
  },
);

describe("Lines over time", () => {
  const dashOf = (label: string): string | null | undefined =>
    screen.getByText(label, { selector: "li" }).querySelector("line")?.getAttribute("stroke-dasharray");

  test("are told apart by their dash as well as by their colour, and named in the key", () => {
    show(series);
    const key = within(screen.getByRole("list", { name: "Key" })).getAllByRole("listitem");
    expect(key.map((entry) => entry.textContent)).toEqual(["Demand", "Cleansed", "Forecast", "80 % band"]);
    const dashes = ["Demand", "Cleansed", "Forecast"].map(dashOf);
    expect(new Set(dashes).size).toBe(3);
    expect(dashes[0]).toBe("none");
  });

  test("two lines of one role still differ", () => {
    const twice = series.lines.map((line) => ({ ...line, role: "reference" as const }));
    show({ ...series, lines: twice });
    expect(new Set(["Demand", "Cleansed", "Forecast"].map(dashOf)).size).toBe(3);
  });

  test("give every period a row, with the band and what is said about it; a gap stays empty", () => {
    show(series);
    const [headings, , , march, , may] = rowsOf();
    expect(headings).toEqual(["Month", "Demand", "Cleansed", "Forecast", "80 % band, from", "80 % band, to", "Remark"]);
    expect(march).toEqual(["Mar 2026", "90", "25", "", "", "", "One-off, replaced by 25"]);
    expect(may).toEqual(["May 2026", "", "", "25", "18", "33", ""]);
    expect(within(drawing()).getAllByText("One-off, replaced by 25")).toHaveLength(2);
  });

  test("a value without neighbours is a dot, since a line would not show it", () => {
    show({ ...series, lines: [{ label: "Demand", role: "observed", values: [5, null, null, 7, null, 2] }], marks: [] });
    expect(drawing().querySelectorAll("circle")).toHaveLength(3);
    expect(screen.queryByRole("list", { name: "Key" })).toBeInTheDocument();
  });

  test("names of marks that would cover each other are left to the table", () => {
    const marks = series.periods.map((_, period) => ({
      period,
      value: 50,
      label: "replaced by the mean of its month",
    }));
    show({ ...series, marks });
    expect(drawing().querySelectorAll("path title")).toHaveLength(6);
    expect(drawing().querySelectorAll("text[text-anchor='start']").length).toBeLessThan(6);
    expect(rowsOf().filter((row) => row.at(-1) === "replaced by the mean of its month")).toHaveLength(6);
  });

  const line = (values: readonly (number | null)[]) => [{ label: "Demand", role: "observed" as const, values }];
  test.each([
    ["one period", { periods: ["Jan"], lines: line([3]), marks: [] }],
    ["all zero", { lines: line([0, 0, 0, 0, 0, 0]), marks: [] }],
    ["nothing known", { lines: line([null, null, null, null, null, null]), marks: [] }],
    ["negative", { lines: line([-5, -3, 2, null, -1, -9]), marks: [{ period: 9, value: 1, label: "beyond" }] }],
    [
      "no numbers",
      { lines: line([NaN, Infinity, 1, null, 2, -Infinity]), marks: [{ period: 0, value: NaN, label: "?" }] },
    ],
    ["no period", { periods: [], lines: line([]), marks: [] }],
  ])("can be drawn with %s", (_, change) => {
    show({ ...series, band: { label: "Band", low: [], high: [] }, ...change });
    expectDrawable();
    expect(rowsOf().flat().join()).not.toMatch(/NaN|∞|Infinity/);
  });
});

describe("Curves", () => {
  test("name their marks in the drawing and in the table, in the axis' own form", () => {
    show(curve);
    expect(within(drawing()).getAllByText("Today").length).toBeGreaterThan(0);
    expect(rowsOf()[1]).toEqual(["Today", "95%", "130,000"]);
    expect(rowsOf()).toHaveLength(1 + 1 + 6);
  });

  test.each([
    ["one point", [{ x: 0.9, y: 4 }]],
    ["no point", []],
    [
      "a point that is no number",
      [
        { x: NaN, y: 4 },
        { x: 1, y: Infinity },
      ],
    ],
    [
      "all zero",
      [
        { x: 0, y: 0 },
        { x: 1, y: 0 },
      ],
    ],
    [
      "negative",
      [
        { x: -1, y: -4 },
        { x: 1, y: -2 },
      ],
    ],
  ])("can be drawn with %s", (_, points) => {
    show({ ...curve, curves: [{ label: "Only", points }], marks: [] });
    expectDrawable();
    expect(screen.queryByRole("list", { name: "Key" })).not.toBeInTheDocument();
  });
});

describe("Bars", () => {
  test("carry their numbers and differ by pattern", () => {
    show(bars);
    expect(within(drawing()).getByText("12.5K")).toBeInTheDocument();
    expect(within(drawing()).getByText("-40")).toBeInTheDocument();
    const fills = [...drawing().querySelectorAll("g > rect")].map((bar) => bar.getAttribute("fill"));
    expect(new Set(fills).size).toBe(2);
    for (const fill of fills) expect(drawing().querySelector(fill?.slice(4, -1) ?? "")).not.toBeNull();
  });

  test("of less than nothing go to the other side", () => {
    show(bars);
    const [, , , negative] = drawing().querySelectorAll("g > rect");
    const zero = Number(drawing().querySelector("line")?.getAttribute("x1"));
    expect(Number(negative?.getAttribute("x"))).toBeLessThan(zero);
    expect(Number(negative?.getAttribute("width"))).toBeGreaterThan(0);
  });

  test.each([
    ["all zero", [{ label: "A", values: [0, 0] }]],
    ["no group", []],
    ["a value that is missing or no number", [{ label: "A", values: [NaN] }]],
    [
      "names too long to stand beside them",
      [{ label: "Suppliers with a long lead time and one source", values: [1, 2] }],
    ],
  ])("can be drawn with %s", (_, groups) => {
    show({ ...bars, groups });
    expectDrawable();
    expect(drawing().querySelectorAll("g > rect")).toHaveLength(2 * groups.length);
  });
});

describe("Networks", () => {
  const wide = (count: number) => ({
    ...network,
    nodes: Array.from({ length: count }, (_, at) => ({
      key: `s${at}`,
      label: `Stage ${at}`,
      layer: at % 4,
      amount: at,
      note: "",
    })),
    links: [],
  });

  test("go from left to right, larger where more is held, and a ring where nothing is", () => {
    show(network);
    const [mill, works, shop] = drawing().querySelectorAll("circle");
    const number = (stage: Element | undefined, name: string): number => Number(stage?.getAttribute(name));
    expect(number(mill, "cx")).toBeLessThan(number(works, "cx"));
    expect(number(works, "cx")).toBeLessThan(number(shop, "cx"));
    expect(number(mill, "r")).toBeGreaterThan(number(shop, "r"));
    expect(works?.getAttribute("class")).not.toBe(mill?.getAttribute("class"));
    expect(drawing().querySelectorAll("path")).toHaveLength(2);
    expect(rowsOf()[1]).toEqual(["Mill", "400", "15 → 5 days", "Works"]);
  });

  test("forty stages are all drawn, wider than the pane and scrolled by keyboard", async () => {
    const { container } = show(wide(40));
    expect(drawing().querySelectorAll("circle")).toHaveLength(40);
    expect(screen.getByRole("group", { name: /scrolls sideways/ })).toHaveAttribute("tabindex", "0");
    expect(await checkAccessibility(container)).toHaveNoViolations();
  });

  test("of more stages those that hold most are drawn, and it says how many are not", () => {
    show(wide(43));
    expect(drawing().querySelectorAll("circle")).toHaveLength(40);
    expect(screen.getByText(/3 stages that hold least are not drawn/)).toBeVisible();
    expect(within(drawing()).queryByText("Stage 2")).not.toBeInTheDocument();
    expect(rowsOf()).toHaveLength(44);
  });

  test("stages stand beside those that supply them", () => {
    const stage = (key: string, layer: number) => ({ key, label: key, layer, amount: 1, note: "" });
    show({
      ...network,
      nodes: [stage("a", 0), stage("b", 0), stage("fromB", 1), stage("fromA", 1)],
      links: [
        { from: "a", to: "fromA" },
        { from: "b", to: "fromB" },
      ],
    });
    const heightOf = (name: string): number => Number(within(drawing()).getByText(name).getAttribute("y"));
    expect(heightOf("fromA")).toBe(heightOf("a"));
    expect(heightOf("fromB")).toBe(heightOf("b"));
  });

  test.each([
    ["one stage", [{ key: "a", label: "A", layer: 3, amount: 0, note: "" }]],
    ["no stage", []],
    [
      "amounts that are none",
      [
        { key: "a", label: "A", layer: 0, amount: NaN, note: "" },
        { key: "b", label: "B", layer: 1, amount: -5, note: "" },
      ],
    ],
  ])("can be drawn with %s", (_, nodes) => {
    show({ ...network, nodes });
    expectDrawable();
    expect(drawing().querySelectorAll("circle")).toHaveLength(nodes.length);
  });
});
