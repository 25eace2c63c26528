import { screen, waitFor, within } from "@testing-library/react";
import type { AnyFlow } from "../../src/flows/define";
import type { PaneServices } from "../../src/taskpane/services";
import { checkAccessibility, openPane } from "../support/openPane";
import type { OpenPane } from "../support/openPane";
import { sessionOf } from "../support/paneServices";
import { tinyFlow } from "../support/tinyFlow";

jest.setTimeout(30_000);

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const [items] = tinyFlow.inputs;
if (!items) throw new Error("The tiny flow has an input.");
/** What the first analysis writes: items with their value. */
const classes = { ...items, id: "classes", label: "Classes", optional: true };

const first: AnyFlow = { ...(tinyFlow as AnyFlow), next: ["second", "notBuiltYet"] };
const second: AnyFlow = { ...(tinyFlow as AnyFlow), id: "second", title: "Plan the list", inputs: [items, classes] };

function open(change: Partial<PaneServices> = {}): OpenPane {
  const openSession: PaneServices["openSession"] = (id) => sessionOf(id === "second" ? second : first)(id);
  return openPane({ flows: [first, second], openSession, ...change } as Parameters<typeof openPane>[0]);
}

async function finishFirst({ user }: OpenPane): Promise<void> {
  await user.click(await screen.findByRole("button", { name: "Continue to settings" }));
  await user.click(await screen.findByRole("button", { name: "Continue to preview" }));
  await screen.findByRole("table", { name: "New in this workbook" });
  await user.click(button("Write to the workbook"));
  await screen.findByRole("heading", { name: "What to do next" });
}

const chosen = (input: string) =>
  within(screen.getByRole("region", { name: input })).getByRole("combobox", { name: new RegExp(`^${input}`) });

test("the next analysis opens with the same data, columns and reading rules; what was written serves what is new", async () => {
  const opened = open();
  const { user, container, pane } = opened;
  await user.click(button("Sort a list"));
  await screen.findByText(/3 items: 3 of 4 rows used/);
  await user.selectOptions(screen.getByRole("combobox", { name: /^Blank values/ }), "zero");
  await screen.findByText(/4 items: 4 of 4 rows used/);
  await finishFirst(opened);
  const next = within(screen.getByRole("list", { name: "Analyses that go on with the same data" }));
  expect(next.getAllByRole("button").map((one) => one.textContent)).toEqual(["Go on: Plan the list"]);
  expect(await checkAccessibility(container)).toHaveNoViolations();
  await user.click(button("Go on: Plan the list"));
  expect(await screen.findByRole("heading", { name: "Plan the list" })).toBeVisible();
  expect(await screen.findByText(/4 items: 4 of 4 rows used/)).toBeVisible();
  expect(chosen("Items and values")).toHaveDisplayValue(/^Data \(/);
  expect(chosen("Classes")).toHaveDisplayValue(/^SegList \(/);
  expect(pane.state.get().run?.state.get().settings["blanks"]).toBe("zero");
  // Nothing is fixed: another source can be chosen.
  await user.selectOptions(chosen("Classes"), "");
  expect(chosen("Classes")).toHaveDisplayValue("Choose a table or range");
});

test("columns that were chosen by hand are taken over", async () => {
  const opened = open();
  const { user, services } = opened;
  services.workbook.sheets.set("Data", [
    ["Colour", "SKU", "Revenue", "Cost"],
    ["red", "apple", 80, 7],
    ["green", "pear", 30, 3],
  ]);
  await user.click(button("Sort a list"));
  await screen.findByText(/2 items: 2 of 2 rows used/);
  await user.selectOptions(screen.getByLabelText("Column for Value"), "Cost");
  await screen.findByText(/2 items: 2 of 2 rows used/);
  await finishFirst(opened);
  await user.click(button("Go on: Plan the list"));
  await screen.findByRole("heading", { name: "Plan the list" });
  const own = within(screen.getByRole("region", { name: "Items and values" }));
  await waitFor(() => expect(own.getByLabelText("Column for Value")).toHaveDisplayValue("Cost"));
});

test("a sample goes on with the sheets of it that the next analysis needs beside, and none comes twice", async () => {
  const withClasses = {
    ...second,
    sample: { file: "tiny.json", sheets: { items: "Tiny items", classes: "Tiny classes" } },
  };
  const sheet = (name: string, value: string) => ({
    name,
    headings: ["Item", value],
    types: ["text", "number"] as const,
    columns: [
      ["a", "b", "c"],
      [90, 20, 1],
    ],
  });
  const opened = open({
    flows: [first, withClasses],
    loadSample: () =>
      Promise.resolve({
        title: "Tiny sample",
        origin: "Made up for the test.",
        licence: "CC0",
        sheets: [sheet("Tiny items", "Value"), sheet("Tiny classes", "Revenue")],
      }),
  });
  const { user, services } = opened;
  await user.click(button("Try with sample data"));
  await screen.findByText(/3 items: 3 of 3 rows used/);
  await finishFirst(opened);
  await user.click(button("Go on: Plan the list"));
  await screen.findByRole("heading", { name: "Plan the list" });
  await screen.findByText(/3 items: 3 of 3 rows used/);
  expect(chosen("Classes")).toHaveDisplayValue(/Tiny_classes/);
  expect(services.workbook.tables.filter(({ name }) => name === "Sample_Tiny_items")).toHaveLength(1);
});
