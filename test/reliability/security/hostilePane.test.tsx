import { screen } from "@testing-library/react";
import { findFlow } from "../../../src/flows";
import { localSession } from "../../../src/runs/localSession";
import type { Cell } from "../../../src/workbook/port";
import { fakeWorkbook } from "../../support/fakeWorkbook";
import { noteReliability } from "../../support/noteReliability";
import { openPane } from "../../support/openPane";
import type { OpenPane } from "../../support/openPane";
import { hostileTexts } from "./hostileTexts";

jest.setTimeout(60_000);

const months = ["2025-01-05", "2025-02-05", "2025-03-05"];
/** A sheet with a name, headings and items that want to be more than text. */
const SHEET = "<b onclick=caught=1>&amp;";
const lines: Cell[][] = [
  ["Item <script>caught=1</script>", "Date", "Quantity", "Price =1+1"],
  ...hostileTexts.flatMap((text, i) => months.map((month, m): Cell[] => [text, month, 3 + i + m, 2 + i])),
];
const button = (name: string | RegExp) => screen.findByRole("button", { name });
let shown = 0;

function openHostile(memos: readonly (readonly [string, string])[] = []): OpenPane {
  const workbook = fakeWorkbook({ [SHEET]: lines });
  for (const [key, text] of memos) workbook.memos.set(key, text);
  return openPane({ workbook, flows: [findFlow("products")], openSession: localSession });
}

/** Nothing that could run: elements that load or run something, handlers in attributes, addresses that are code. */
function expectInert({ container }: OpenPane): void {
  shown += 1;
  const live = [...container.ownerDocument.querySelectorAll("*")].filter(
    (element) =>
      /^(script|iframe|object|embed|img|base|meta|link|form)$/i.test(element.tagName) ||
      element.getAttributeNames().some((name) => name.startsWith("on")) ||
      /^\s*(javascript|data|vbscript):/i.test(element.getAttribute("href") ?? ""),
  );
  expect(live.map((element) => element.outerHTML)).toEqual([]);
  expect(globalThis).not.toHaveProperty("caught");
}

test("texts from cells are shown as texts at every step", async () => {
  const opened = openHostile();
  const { user } = opened;
  await user.click(await button(/Segment products/));
  await screen.findByText(/rows used/);
  expectInert(opened);
  await user.click(await button("Continue to settings"));
  await button("Continue to preview");
  expectInert(opened);
  await user.click(await button("Continue to preview"));
  await screen.findByRole("table", { name: "New in this workbook" });
  expectInert(opened);
  await user.click(await button("Write to the workbook"));
  await screen.findByRole("heading", { name: "What to do next" });
  expectInert(opened);
  await user.type(screen.getByRole("searchbox"), "<script");
  await user.click(await button("<script>window.caught=1</script>"));
  await screen.findByRole("article", { name: /^Why <script>/ });
  expectInert(opened);
});

test.each([
  ["{", "[]", '{"__proto__":{"polluted":1}}'],
  ['{"kind":{},"label":1}', '{"form":"<img src=x onerror=caught=1>","columns":{"__proto__":["Item"]}}', "1e999"],
  ["[".repeat(20_000), "null", '{"cuts":["__proto__"],"basis":"<script>","period":{}}'],
])("memos of a hostile workbook are ignored: %#", async (source, mapping, settings) => {
  const opened = openHostile([
    ["source/products/sales", source],
    ["mapping/products/sales", mapping],
    ["settings/products", settings],
  ]);
  await opened.user.click(await button(/Segment products/));
  await screen.findByText(/rows used/);
  expectInert(opened);
  expect({}).not.toHaveProperty("polluted");
});

afterAll(() => {
  noteReliability("pane", [
    {
      what: "Views of the pane over hostile texts and memos",
      count: shown,
      held: "no element, handler or link came from a cell",
    },
  ]);
});
