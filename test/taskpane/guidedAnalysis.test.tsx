/** @jest-environment-options {"customExportConditions": ["browser", "umd"]} */
import { render, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import { App } from "../../src/taskpane/App";
import { createPane } from "../../src/taskpane/state/pane";
import type { TestServices } from "../support/paneServices";
import { paneServices } from "../support/paneServices";

function open(services: TestServices = paneServices()) {
  const pane = createPane(services);
  const view = render(<App services={services} pane={pane} />);
  return { ...view, pane, services, user: userEvent.setup() };
}

jest.setTimeout(30_000);

test("four clicks lead from the first screen to results with sample data", async () => {
  const { user, services, container } = open();
  await user.click(screen.getByRole("button", { name: "Try with sample data" }));
  const next = await screen.findByRole("button", { name: "Continue to settings" });
  await screen.findByText(/3 items: 3 of 3 rows used/);
  await user.click(next);
  expect(await screen.findByText("1 of 3 items are high.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Continue to preview" }));
  await screen.findByRole("table", { name: "New in this workbook" });
  await user.click(screen.getByRole("button", { name: "Write to the workbook" }));
  expect(await screen.findByText("1 items are high.")).toBeVisible();
  expect(services.workbook.sheets.has("Sorted")).toBe(true);
  expect(await axe(container)).toHaveNoViolations();
});
