import { screen } from "@testing-library/react";
import { checkAccessibility, openPane } from "../support/openPane";

jest.setTimeout(30_000);
const button = (name: string | RegExp) => screen.getByRole("button", { name });

async function openHelp() {
  const opened = openPane();
  await opened.user.click(button("Find a function"));
  return opened;
}

test("finds functions by what they do, and says when there is none", async () => {
  const { user, container } = await openHelp();
  const search = screen.getByRole("searchbox", { name: "Find a function" });
  await user.type(search, "demand stock");
  expect(await screen.findByText("1 function")).toBeVisible();
  expect(button("SEG.SAFETYSTOCK")).toBeVisible();
  expect(screen.queryByRole("button", { name: "SEG.ABC" })).not.toBeInTheDocument();
  await user.clear(search);
  await user.type(search, "zebra");
  expect(await screen.findByText(/No function fits/)).toBeVisible();
  expect(await checkAccessibility(container)).toHaveNoViolations();
});

test("builds a formula from the selection, shows it with the user's separators, and inserts it in English", async () => {
  const { user, services, container } = await openHelp();
  await user.click(button("SEG.ABC"));
  expect(button("Insert into the selected cell")).toBeDisabled();
  expect(screen.getByText("Still needed: values")).toBeVisible();
  services.workbook.select("Data!B2:B5");
  await user.click(button("Use my selection for values"));
  await user.type(screen.getByRole("textbox", { name: "cuts (optional)" }), "0,8");
  expect(await screen.findByText("=SEG.ABC(Data!B2:B5;0,8)")).toBeVisible();
  services.workbook.select("Data!D2");
  await user.click(button("Insert into the selected cell"));
  expect((await screen.findAllByText("Inserted into Data!D2.")).length).toBeGreaterThan(0);
  expect(services.workbook.formulas.get("Data!D2")).toBe("=SEG.ABC(Data!B2:B5,0.8)");
  expect(await checkAccessibility(container)).toHaveNoViolations();
});

test("a filled cell is not overwritten", async () => {
  const { user, services } = await openHelp();
  await user.click(button("SEG.ABC"));
  services.workbook.select("Data!A1");
  await user.click(button("Insert =SEG.ABC({10;5;1},0.8)"));
  expect(await screen.findByText("Data!A1 is not empty.")).toBeVisible();
  expect(services.workbook.formulas.size).toBe(0);
});
