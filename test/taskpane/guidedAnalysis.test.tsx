import { cleanup, screen, waitFor, within } from "@testing-library/react";
import type { OpenSession } from "../../src/runs/session";
import { WorkbookFault } from "../../src/workbook/port";
import { checkAccessibility, openPane } from "../support/openPane";
import type { OpenPane } from "../support/openPane";

jest.setTimeout(30_000);

const button = (name: string | RegExp) => screen.getByRole("button", { name });

/** Opens the analysis on the sheet "Data" and waits until it is checked. */
async function openData(change?: Parameters<typeof openPane>[0]): Promise<OpenPane> {
  const opened = openPane(change);
  await opened.user.click(button("Sort a list"));
  await screen.findByText(/3 items: 3 of 4 rows used/);
  return opened;
}

async function goToPreview({ user }: OpenPane): Promise<void> {
  await user.click(button("Continue to settings"));
  await user.click(await screen.findByRole("button", { name: "Continue to preview" }));
  await screen.findByRole("table", { name: "New in this workbook" });
}

async function goToDone(opened: OpenPane): Promise<void> {
  await goToPreview(opened);
  await opened.user.click(button("Write to the workbook"));
  await screen.findByRole("heading", { name: "What to do next" });
}

test("four clicks lead from the first screen to results with sample data", async () => {
  const { user, services, container } = openPane();
  await user.click(button("Try with sample data"));
  await screen.findByText(/3 items: 3 of 3 rows used/);
  expect(screen.getByText(/Tiny sample. Made up for the test./)).toBeVisible();
  await user.click(button("Continue to settings"));
  expect(await screen.findByText("1 of 3 items are high.")).toBeVisible();
  await user.click(button("Continue to preview"));
  await screen.findByRole("table", { name: "New in this workbook" });
  await user.click(button("Write to the workbook"));
  expect(await screen.findByText("1 items are high.")).toBeVisible();
  expect(services.workbook.sheets.has("Sorted")).toBe(true);
  expect(await checkAccessibility(container)).toHaveNoViolations();
});

test("a sample that cannot be loaded says so and can be tried again", async () => {
  let tries = 0;
  const { user, services } = openPane({
    loadSample: () => {
      tries += 1;
      return Promise.reject(new WorkbookFault("notFound", "The sample could not be loaded.", "Check the connection."));
    },
  });
  await user.click(button("Try with sample data"));
  expect(await screen.findByText("The sample could not be loaded.")).toBeVisible();
  await user.click(button("Try again"));
  await waitFor(() => expect(tries).toBe(2));
  expect(services.workbook.sheets.size).toBe(1);
});

describe("Data", () => {
  test("recognises columns, shows samples, and takes a correction that the workbook remembers", async () => {
    const { user, services, container } = await openData();
    expect(screen.getByLabelText("Column for Item")).toHaveDisplayValue("SKU");
    expect(screen.getByText("e.g. apple, pear, plum")).toBeVisible();
    await user.selectOptions(screen.getByLabelText("Column for Value"), "Not in this table");
    expect(await screen.findByText("missing")).toBeVisible();
    expect(button("Continue to settings")).toBeDisabled();
    await user.selectOptions(screen.getByLabelText("Column for Value"), "Revenue");
    await screen.findByText(/3 items: 3 of 4 rows used/);
    expect([...services.workbook.memos.values()].join()).toContain('"value":["Revenue"]');
    expect(await checkAccessibility(container)).toHaveNoViolations();
  });

  test("a finding leads to its cell, and its rule can be changed beside it", async () => {
    const { user, services } = await openData();
    const findings = screen.getByRole("list", { name: "Findings" });
    await user.click(within(findings).getByRole("button", { name: "Go to cell B4" }));
    expect(services.workbook.visited).toEqual(["Data!B4"]);
    const rule = within(findings).getByRole("combobox", { name: /^Blank values/ });
    rule.focus();
    await user.selectOptions(rule, "zero");
    // The data are checked again, and the keyboard stays where it is.
    expect(rule).toHaveFocus();
    expect(await screen.findByText(/4 items: 4 of 4 rows used/)).toBeVisible();
  });

  test("one key leads past all columns: on when all is well, else to what was found", async () => {
    const { user } = await openData();
    button("Skip to Continue").focus();
    await user.keyboard("{Enter}");
    expect(button("Continue to settings")).toHaveFocus();
    await user.selectOptions(screen.getByLabelText("Column for Value"), "Not in this table");
    await user.click(button("Skip to what was found"));
    expect(screen.getByRole("heading", { name: "Quality" })).toHaveFocus();
  });

  test("while the sample is brought, the data before it lead no further", async () => {
    const { services } = openPane();
    cleanup();
    let bring = (): void => undefined;
    const gate = new Promise<void>((resolve) => (bring = resolve));
    const { user } = await openData({ loadSample: (file) => gate.then(() => services.loadSample(file)) });
    await user.click(button("Use sample data"));
    expect(button("Continue to settings")).toBeDisabled();
    expect(button("2 Settings")).toBeDisabled();
    bring();
    await screen.findByText(/3 items: 3 of 3 rows used/, {}, { timeout: 10_000 });
    await user.click(button("Continue to settings"));
    expect(await screen.findByText("1 of 3 items are high.")).toBeVisible();
  });

  test("reads only the columns it needs, and leaves hidden rows out on demand", async () => {
    const opened = openPane();
    opened.services.workbook.sheets.set("Data", [
      ["SKU", "Colour", "Revenue"],
      ["apple", "red", 80],
      ["pear", "green", 30],
      ["quince", "yellow", 5],
    ]);
    opened.services.workbook.hidden.set("Data", [2]);
    await opened.user.click(button("Sort a list"));
    await screen.findByText(/3 items: 3 of 3 rows used/);
    expect(opened.services.workbook.reads).toEqual([2]);
    await opened.user.click(screen.getByRole("checkbox", { name: "Leave out 1 hidden row" }));
    expect(await screen.findByText(/2 items: 2 of 2 rows used/)).toBeVisible();
    expect(opened.services.workbook.reads).toEqual([2]);
  });

  test("progress that arrives after the answer does not hide it", async () => {
    const { services } = openPane();
    const late: OpenSession = (flow) => {
      const session = services.openSession(flow);
      return {
        ...session,
        prepare: (settings, onProgress) => {
          setTimeout(() => onProgress?.(4, 4, "Done"), 300);
          return session.prepare(settings);
        },
      };
    };
    cleanup();
    const { user } = openPane({ openSession: late });
    await user.click(button("Sort a list"));
    await screen.findByText(/3 items: 3 of 4 rows used/);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(screen.getByText(/3 items: 3 of 4 rows used/)).toBeVisible();
  });

  test("data of which no row can be used lead no further, and say why", async () => {
    const { user, services } = openPane();
    services.workbook.sheets.set("Data", [
      ["SKU", "Revenue"],
      ["apple", ""],
    ]);
    await user.click(button("Sort a list"));
    expect(await screen.findByText(/No row is left to work with/)).toBeVisible();
    expect(button("Continue to settings")).toBeDisabled();
    expect(button("2 Settings")).toBeDisabled();
  });

  test("a workbook without data says so", async () => {
    const { user, services } = openPane();
    services.workbook.sheets.clear();
    await user.click(button("Sort a list"));
    expect(await screen.findByText("This workbook has no data yet.")).toBeVisible();
    expect(button("Continue to settings")).toBeDisabled();
  });

  test("a fault of the workbook is told with its advice, and trying again goes on", async () => {
    const { user, services } = openPane();
    services.workbook.failNext("read", new WorkbookFault("cellEditMode", "A cell is being edited.", "Press Enter."));
    await user.click(button("Sort a list"));
    expect(await screen.findByText("A cell is being edited.")).toBeVisible();
    expect(screen.getByText("Press Enter.")).toBeVisible();
    await user.click(button("Try again"));
    expect(await screen.findByText(/3 items: 3 of 4 rows used/)).toBeVisible();
  });
});

describe("Settings", () => {
  test("typed thresholds move the counts; a number outside its limits is refused with words", async () => {
    const opened = await openData();
    const { user, container } = opened;
    await user.click(button("Continue to settings"));
    expect(await screen.findByText("1 of 3 items are high.")).toBeVisible();
    const cut = screen.getByLabelText("Middle to high");
    await user.clear(cut);
    await user.type(cut, "20");
    expect(await screen.findByText("2 of 3 items are high.")).toBeVisible();
    await user.clear(cut);
    await user.type(cut, "500");
    expect(screen.getByText("Type a number from 11 to 100.")).toBeVisible();
    await user.click(screen.getByRole("checkbox", { name: /^Strict/ }));
    expect(await screen.findByRole("textbox", { name: /^Names/ })).toBeVisible();
    await user.click(button("Reset to defaults"));
    expect(await screen.findByText("1 of 3 items are high.")).toBeVisible();
    expect(await checkAccessibility(container)).toHaveNoViolations();
  });

  test("a line in a picture moves by keyboard and stops at its neighbour", async () => {
    const { user } = await openData();
    await user.click(button("Continue to settings"));
    const slider = await screen.findByRole("slider", { name: "High cut" });
    slider.focus();
    await user.keyboard("{ArrowRight}");
    await waitFor(() =>
      expect(screen.getByRole("slider", { name: "High cut" })).toHaveAttribute("aria-valuenow", "51"),
    );
    await user.keyboard("{Home}");
    await waitFor(() =>
      expect(screen.getByRole("slider", { name: "High cut" })).toHaveAttribute("aria-valuenow", "11"),
    );
    expect(screen.getByLabelText("Middle to high")).toHaveValue(11);
  });

  test("another object can be drawn than the one the analysis takes by itself", async () => {
    const { user } = await openData();
    await user.click(button("Continue to settings"));
    await screen.findByText("Value of apple", { selector: "figcaption" });
    await user.click(screen.getByRole("combobox", { name: /^Item to draw/ }));
    await user.click(await screen.findByRole("option", { name: "pear" }));
    expect(await screen.findByText("Value of pear", { selector: "figcaption" })).toBeVisible();
  });

  test("a failing calculation is told and the last picture stays", async () => {
    let broken = false;
    const opened = openPane();
    opened.unmount();
    const { openSession } = opened.services;
    const second = openPane({
      openSession: (flow) => {
        const session = openSession(flow);
        return {
          ...session,
          run: (settings) => (broken ? Promise.reject(new Error("The worker stopped.")) : session.run(settings)),
        };
      },
    });
    await second.user.click(button("Sort a list"));
    await screen.findByText(/3 items: 3 of 4 rows used/);
    await second.user.click(button("Continue to settings"));
    await screen.findByText("1 of 3 items are high.");
    broken = true;
    await second.user.click(screen.getByRole("checkbox", { name: /^Strict/ }));
    await screen.findAllByText("The worker stopped.");
    expect(screen.getByText("1 of 3 items are high.")).toBeVisible();
    broken = false;
    await second.user.click(button("Try again"));
    await waitFor(() => expect(screen.queryByText("The worker stopped.")).not.toBeInTheDocument());
  });
});

describe("Preview and Write", () => {
  test("leaving every sheet out leaves nothing to write", async () => {
    const opened = await openData();
    await goToPreview(opened);
    await opened.user.click(screen.getByLabelText("Sorted: Items by value"));
    expect(await screen.findByText("No sheet is chosen, so nothing would be written.")).toBeVisible();
    expect(button("Write to the workbook")).toBeDisabled();
  });

  test("filled cells are overwritten only with consent", async () => {
    const opened = await openData();
    const preview = opened.services.workbook.preview.bind(opened.services.workbook);
    opened.services.workbook.preview = async (plan) => ({
      ...(await preview(plan)),
      overwrites: [{ address: "Old!A1:B9", filledCells: 12 }],
    });
    await goToPreview(opened);
    expect(screen.getByText("Old!A1:B9: 12 filled cells")).toBeVisible();
    expect(button("Write to the workbook")).toBeDisabled();
    await opened.user.click(screen.getByLabelText("Overwrite them"));
    expect(button("Write to the workbook")).toBeEnabled();
    expect(await checkAccessibility(opened.container)).toHaveNoViolations();
  });

  test("progress shows counts, and Cancel leaves the workbook as it was", async () => {
    const opened = await openData();
    await goToPreview(opened);
    const release = opened.services.workbook.holdWrites();
    await opened.user.click(button("Write to the workbook"));
    expect(await screen.findByText("Rows: 1 of 4")).toBeVisible();
    expect(button("1 Data")).toBeDisabled();
    expect(await checkAccessibility(opened.container)).toHaveNoViolations();
    await opened.user.click(button("Cancel"));
    release();
    expect(await screen.findByText("Cancelled.")).toBeVisible();
    expect(opened.services.workbook.sheets.has("Sorted")).toBe(false);
    await opened.user.click(button("Back to preview"));
    expect(await screen.findByRole("table", { name: "New in this workbook" })).toBeVisible();
  });

  test("a protected sheet is told, nothing is half written, and trying again works", async () => {
    const opened = await openData();
    await goToPreview(opened);
    opened.services.workbook.failNext(
      "write",
      new WorkbookFault("protectedSheet", "The workbook is protected.", "Unprotect it under Review."),
    );
    await opened.user.click(button("Write to the workbook"));
    await screen.findAllByText("The workbook is protected.");
    expect(screen.getByText("Unprotect it under Review.")).toBeVisible();
    await opened.user.click(button("Try again"));
    expect(await screen.findByText("1 items are high.")).toBeVisible();
  });
});

describe("Done", () => {
  test("leads to each sheet and takes the write back", async () => {
    const opened = await openData();
    await goToDone(opened);
    await opened.user.click(button("Sorted"));
    expect(opened.services.workbook.visited).toEqual(["Sorted!A1"]);
    await opened.user.click(button("Undo last write"));
    expect(await screen.findByText(/The last write was taken back/)).toBeVisible();
    expect(opened.services.workbook.sheets.has("Sorted")).toBe(false);
  });

  test("notices that the write was taken back from the ribbon", async () => {
    const opened = await openData();
    await goToDone(opened);
    const { workbook } = opened.services;
    expect(screen.queryByText(/The last write was taken back/)).toBeNull();
    await workbook.undoLastWrite();
    workbook.select("Data!A1");
    expect(await screen.findByText(/The last write was taken back/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Sorted" })).toBeNull();
  });

  test("a next run is offered the sheets of this one, and asks anew what would change", async () => {
    const opened = await openData();
    await goToDone(opened);
    const preview = jest.spyOn(opened.services.workbook, "preview");
    await opened.user.click(button("3 Preview"));
    await waitFor(() => expect(preview).toHaveBeenCalledTimes(1));
    await opened.user.click(button("1 Data"));
    expect((await screen.findAllByRole("option", { name: /^Sorted \(/ }))[0]).toBeVisible();
  });

  test("an undo that would lose later changes is told and needs consent", async () => {
    const opened = await openData();
    await goToDone(opened);
    opened.services.workbook.failNext(
      "undoLastWrite",
      new WorkbookFault("undoImpossible", "The sheet was changed since.", "Delete it by hand."),
    );
    await opened.user.click(button("Undo last write"));
    expect(await screen.findByText("The sheet was changed since.")).toBeVisible();
    await opened.user.click(button("Undo and lose the changes"));
    expect(await screen.findByText(/The last write was taken back/)).toBeVisible();
  });

  test("explains an object that is searched, and the row that is selected in a result sheet", async () => {
    const opened = await openData();
    await goToDone(opened);
    await opened.user.type(screen.getByRole("searchbox", { name: "Find an object" }), "pea");
    await opened.user.click(await screen.findByRole("button", { name: "pear" }));
    expect(await screen.findByRole("article", { name: "Why pear" })).toHaveTextContent("Compared with the cut.");
    const rows = opened.services.workbook.sheets.get("Sorted") ?? [];
    const apple = rows.findIndex((row) => row[0] === "apple");
    opened.services.workbook.select(`Sorted!B${apple + 1}`);
    expect(await screen.findByRole("article", { name: "Why apple" })).toHaveTextContent("high");
    expect(await checkAccessibility(opened.container)).toHaveNoViolations();
  });
});

test("each step moves the focus to its heading and says what happened", async () => {
  const { user } = await openData();
  expect(screen.getByRole("heading", { name: "Data" })).toHaveFocus();
  await user.click(button("Continue to settings"));
  expect(screen.getByRole("heading", { name: "Settings" })).toHaveFocus();
  const spoken = screen.getAllByRole("status").map((region) => region.textContent);
  await waitFor(() => expect(spoken.join()).toMatch(/high|checked/));
  expect(button("2 Settings")).toHaveAttribute("aria-current", "step");
});

test("going back to the start keeps the analysis for later", async () => {
  const { user } = await openData();
  await user.click(button("Start"));
  await user.click(button("Continue Sort a list"));
  expect(await screen.findByText(/3 items: 3 of 4 rows used/)).toBeVisible();
});
