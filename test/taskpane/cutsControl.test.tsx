import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen } from "@testing-library/react";
import type { Setting } from "../../src/flows/define";
import { products } from "../../src/flows/products/flow";
import { CutsControl } from "../../src/taskpane/flow/settings/CutsControl";

type Cuts = Extract<Setting, { control: "cuts" }>;

function show(id: string, values: readonly number[]): string {
  const setting = products.settings.find((one): one is Cuts => one.id === id && one.control === "cuts");
  if (!setting) throw new Error(`There is no setting ${id}.`);
  render(
    <FluentProvider theme={webLightTheme}>
      <CutsControl setting={setting} info={<p>Why</p>} values={values} onChange={() => undefined} />
    </FluentProvider>,
  );
  return screen.getByRole("group", { name: setting.label }).textContent;
}

test("cuts that are shares stand in per cent beside the field, as the picture shows them", () => {
  expect(show("abcCuts", [0.7, 0.955])).toMatch(/= 70\s?%.*= 95\.5\s?%/);
});

test("other cuts stand alone", () => {
  expect(show("xyzCuts", [0.5, 1])).not.toContain("%");
});
