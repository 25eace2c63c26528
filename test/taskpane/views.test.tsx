import { render, screen, waitFor, within } from "@testing-library/react";
import { Figure } from "../../src/taskpane/pictures/Figure";
import { ErrorBoundary } from "../../src/taskpane/shell/ErrorBoundary";
import { Root } from "../../src/taskpane/start/Root";
import { StartPage } from "../../src/taskpane/start/StartPage";
import { createStartUp } from "../../src/taskpane/start/startUp";
import { WorkbookFault } from "../../src/workbook/port";
import { checkAccessibility, openPane } from "../support/openPane";
import { paneServices } from "../support/paneServices";
import { tinyFlow } from "../support/tinyFlow";

jest.setTimeout(30_000);
const button = (name: string | RegExp) => screen.getByRole("button", { name });

describe("Home", () => {
  test("says what it does in two sentences and offers two ways to start", async () => {
    const { container } = openPane();
    expect(screen.getByRole("heading", { level: 1 })).toHaveTextContent("Know which items deserve your effort");
    expect(button("Try with sample data")).toBeEnabled();
    expect(button("Use my selection")).toBeEnabled();
    expect(await screen.findByText("Nothing was written into this workbook yet.")).toBeVisible();
    expect(document.body).toHaveFocus();
    expect(await checkAccessibility(container)).toHaveNoViolations();
  });

  test("a build without analyses says so", () => {
    openPane({ flows: [] });
    expect(screen.getByText(/contains no analyses/)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Try with sample data" })).not.toBeInTheDocument();
  });

  test("of many analyses one group is open, and every other is one key away", async () => {
    const groups = ["segment", "plan", "plan", "plan", "money"] as const;
    const flows = groups.map((group, at) => ({ ...tinyFlow, id: `flow${at}`, title: `Analysis ${at}`, group }));
    const { container, user } = openPane({ flows: flows as unknown as (typeof tinyFlow)[] });
    const [segment, plan, money] = container.querySelectorAll("details");
    expect([segment, plan, money].map((group) => group?.open)).toEqual([true, false, false]);
    expect(screen.getByRole("heading", { name: "Plan" }).parentElement).toHaveTextContent("Plan3 analyses");
    await user.click(screen.getByRole("heading", { name: "Plan" }));
    expect(plan?.open).toBe(true);
    expect(within(plan!).getAllByRole("button")).toHaveLength(3);
    expect(await checkAccessibility(container)).toHaveNoViolations();
  });

  test("a selection with known headings opens the analysis that knows them", async () => {
    const { user, services } = openPane();
    services.workbook.select("Data!A1:B5");
    await user.click(button("Use my selection"));
    expect(await screen.findByText(/3 items: 3 of 4 rows used/)).toBeVisible();
  });

  test("a selection that nothing fits, a single cell, and a fault are answered in words", async () => {
    const { user, services } = openPane();
    await user.click(button("Use my selection"));
    expect(await screen.findByText(/Select a range with a heading row/)).toBeVisible();
    services.workbook.sheets.set("Other", [["Foo"], ["x"], ["y"]]);
    services.workbook.select("Other!A1:A3");
    await user.click(button("Use my selection"));
    expect(await screen.findByText(/No analysis recognises all its columns in Other!A1:A3/)).toBeVisible();
    services.workbook.failNext(
      "selection",
      new WorkbookFault("cellEditMode", "A cell is being edited.", "Press Enter."),
    );
    await user.click(button("Use my selection"));
    expect(await screen.findByText("A cell is being edited. Press Enter.")).toBeVisible();
    await user.click(button("Dismiss"));
    expect(screen.queryByText(/A cell is being edited/)).not.toBeInTheDocument();
  });

  test("the last write can be taken back, and a failing look at it can be repeated", async () => {
    const services = paneServices();
    await services.workbook.write({ title: "Earlier run", sheets: [], names: [] });
    services.workbook.failNext("lastWrite", new WorkbookFault("busy", "Excel is busy.", "Wait a moment."));
    const { user } = openPane({ workbook: services.workbook });
    expect(await screen.findByText("Excel is busy.")).toBeVisible();
    await user.click(button("Try again"));
    expect(await screen.findByText(/Earlier run/)).toBeVisible();
    await user.click(button("Undo last write"));
    await waitFor(() => expect(screen.getAllByText("The last write was taken back.").length).toBeGreaterThan(0));
  });

  test("an interrupted write is told at once; where cells were changed since, the user decides", async () => {
    const about = { title: "Earlier run", when: "2026-01-31T10:00:00.000Z", advice: "Copy what you want to keep." };
    const taken = paneServices();
    taken.workbook.leaveUnfinished({ ...about, outcome: "takenBack", message: "Half done." });
    const { unmount } = openPane({ workbook: taken.workbook });
    expect(await screen.findByText("Earlier run: takenBack.")).toBeVisible();
    unmount();
    for (const [choice, outcome] of [
      ["Take it back and lose the changes", "takenBack"],
      ["Leave all as it is", "kept"],
    ] as const) {
      const services = paneServices();
      services.workbook.leaveUnfinished({ ...about, outcome: "changedSince", message: "Items changed since." });
      const opened = openPane({ workbook: services.workbook });
      expect(await screen.findByText("Items changed since.")).toBeVisible();
      expect(await checkAccessibility(opened.container)).toHaveNoViolations();
      await opened.user.click(button(choice));
      expect(await screen.findByText(`Earlier run: ${outcome}.`)).toBeVisible();
      expect(screen.queryByText("Items changed since.")).not.toBeInTheDocument();
      opened.unmount();
    }
  });

  test("what a ribbon button did is told, also when it was pressed before the pane was drawn", async () => {
    const services = paneServices();
    services.requests.send({ kind: "tell", level: "success", text: "3 cells calculated again." });
    openPane({ requests: services.requests });
    expect(await screen.findByText("3 cells calculated again.")).toBeVisible();
  });

  test("a ribbon button can open an analysis", async () => {
    const { services } = openPane();
    services.requests.send({ kind: "openFlow", flow: "tiny" });
    expect(await screen.findByRole("heading", { name: "Sort a list" })).toBeVisible();
  });
});

describe("Start", () => {
  const never = () => new Promise<{ host: string }>(() => undefined);

  test("waits for Excel, tells after a while, and goes on when Excel answers after all", async () => {
    jest.useFakeTimers();
    let answer = (_: { host: string }): void => undefined;
    const start = createStartUp(() => new Promise((resolve) => (answer = resolve)), "Excel");
    expect(start.get()).toBe("waiting");
    jest.advanceTimersByTime(4999);
    expect(start.get()).toBe("waiting");
    jest.advanceTimersByTime(1);
    expect(start.get()).toBe("late");
    jest.useRealTimers();
    answer({ host: "Excel" });
    await Promise.resolve();
    expect(start.get()).toBe("excel");
  });

  test("knows a page outside Excel, and a page without Office.js", async () => {
    const outside = createStartUp(() => Promise.resolve({ host: null }), "Excel");
    await Promise.resolve();
    expect(outside.get()).toBe("outside");
    expect(createStartUp(null, "Excel").get()).toBe("noOffice");
  });

  test.each([
    ["late", "Excel has not answered yet"],
    ["noOffice", "Office.js could not be loaded"],
    ["outside", "This page belongs inside Excel"],
  ] as const)("%s: a page with words and a way on", async (state, title) => {
    const reload = jest.fn();
    const { container } = render(<StartPage state={state} reload={reload} />);
    expect(screen.getByRole("heading", { name: title })).toBeVisible();
    expect(screen.getByRole("link", { name: "Help" })).toHaveAttribute("href", "help.html");
    if (state !== "outside") {
      button("Reload").click();
      expect(reload).toHaveBeenCalled();
    }
    expect(await checkAccessibility(container)).toHaveNoViolations();
  });

  test("shows the pane only when Excel is there", async () => {
    const services = jest.fn(() => paneServices());
    const { unmount } = render(<Root start={createStartUp(never, "Excel")} services={services} reload={jest.fn()} />);
    expect(screen.getByText("Connecting to Excel")).toBeVisible();
    expect(services).not.toHaveBeenCalled();
    unmount();
    const ready = createStartUp(() => Promise.resolve({ host: "Excel" }), "Excel");
    render(<Root start={ready} services={services} reload={jest.fn()} />);
    expect(await screen.findByRole("button", { name: "Try with sample data" })).toBeVisible();
  });
});

describe("Pictures", () => {
  const lines = [
    { item: "apple", value: 80 },
    { item: "pear", value: 30 },
  ];
  const settings = Object.fromEntries(tinyFlow.settings.map((setting) => [setting.id, setting.initial]));
  const pictures = tinyFlow.pictures(tinyFlow.run(lines, settings), settings);

  test.each(pictures.map((picture) => [picture.kind, picture] as const))(
    "%s: a title, words for those who do not see it, and its numbers as a table",
    async (kind, picture) => {
      const { container } = render(<Figure picture={picture} cuts={null} />);
      expect(screen.getAllByText(picture.title).length).toBeGreaterThan(0);
      expect(screen.getByRole("table", { name: picture.title, hidden: true })).toBeInTheDocument();
      if (kind !== "matrix") {
        const drawing = screen.getByRole("img");
        expect(drawing).toHaveAccessibleName(`${picture.title} ${picture.description}`);
      }
      expect(screen.queryByRole("slider")).not.toBeInTheDocument();
      expect(await checkAccessibility(container)).toHaveNoViolations();
    },
  );

  test("the class matrix names each class, its count and its share", () => {
    const matrix = pictures.find((picture) => picture.kind === "matrix");
    if (!matrix) throw new Error("The tiny flow has a matrix.");
    render(<Figure picture={matrix} cuts={null} />);
    expect(screen.getByRole("cell", { name: /AX\s*1\s*80%/ })).toBeVisible();
    expect(screen.getByText("N: 1 object outside the matrix (No value.)")).toBeVisible();
  });
});

describe("A view that fails", () => {
  test("says so and offers the way back", async () => {
    const quiet = jest.spyOn(console, "error").mockImplementation(() => undefined);
    let broken = true;
    const back = jest.fn(() => (broken = false));
    const Broken = () => {
      if (broken) throw new Error("no such column");
      return <p>Whole again</p>;
    };
    render(
      <ErrorBoundary onReset={back}>
        <Broken />
      </ErrorBoundary>,
    );
    expect(await screen.findByText("This view failed: no such column")).toBeVisible();
    button("Back to the start").click();
    expect(await screen.findByText("Whole again")).toBeVisible();
    expect(back).toHaveBeenCalled();
    quiet.mockRestore();
  });
});
