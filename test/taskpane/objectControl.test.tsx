import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { ObjectControl } from "../../src/taskpane/flow/settings/ObjectControl";
import { createFlowRun } from "../../src/taskpane/flow/flowRun";
import { useStore } from "../../src/taskpane/state/useStore";
import { checkAccessibility } from "../support/openPane";
import { paneServices } from "../support/paneServices";
import { tinyFlow } from "../support/tinyFlow";

jest.setTimeout(30_000);

const setting = tinyFlow.settings.find((one) => one.id === "drawn");
const objects = ["apple", "pear", "quince"];

/** The control alone, over a run that finds among three objects. */
function show(search = (text: string) => Promise.resolve(objects.filter((one) => one.includes(text.toLowerCase())))) {
  if (setting?.control !== "object") throw new Error("The tiny flow has an object to draw.");
  const object = setting;
  const run = { ...createFlowRun(tinyFlow, paneServices()), search };
  const chosen = () => run.state.get().settings["drawn"];
  function Control() {
    const { settings } = useStore(run.state);
    return <ObjectControl run={run} setting={object} info={<p>Why</p>} value={String(settings["drawn"])} />;
  }
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  const { container } = render(
    <FluentProvider theme={webLightTheme}>
      <Control />
    </FluentProvider>,
  );
  return { container, chosen, box: screen.getByRole("combobox", { name: /^Item to draw/ }), user: userEvent.setup() };
}

test("offers what there is, and narrows it as a name is typed", async () => {
  const { container, chosen, box, user } = show();
  expect(box).toHaveAttribute("placeholder", "Most telling item");
  await user.click(box);
  expect(await screen.findAllByRole("option")).toHaveLength(3);
  await user.type(box, "PEA");
  await waitFor(() => expect(screen.getAllByRole("option")).toHaveLength(1));
  expect(await checkAccessibility(container)).toHaveNoViolations();
  await user.click(screen.getByRole("option", { name: "pear" }));
  expect(chosen()).toBe("pear");
  expect(box).toHaveValue("pear");
});

test("an emptied field leaves the choice to the analysis", async () => {
  const { chosen, box, user } = show();
  await user.click(box);
  await user.click(await screen.findByRole("option", { name: "pear" }));
  await user.clear(box);
  expect(chosen()).toBe("");
});

test("a name that is not there is said to be none, and is not kept", async () => {
  const { chosen, box, user } = show();
  await user.type(box, "fig");
  const none = await screen.findByRole("option", { name: "Nothing in this result has “fig” in its name." });
  expect(none).toHaveAttribute("aria-disabled", "true");
  await user.tab();
  expect(box).toHaveValue("");
  expect(chosen()).toBe("");
});

test("a name typed in full is taken when the field is left", async () => {
  const { chosen, box, user } = show();
  await user.type(box, "Quince");
  await screen.findByRole("option", { name: "quince" });
  await user.tab();
  expect(chosen()).toBe("quince");
});

test("the keyboard alone chooses", async () => {
  const { chosen, box, user } = show();
  await user.type(box, "ui");
  await screen.findByRole("option", { name: "quince" });
  await user.keyboard("{ArrowDown}{Enter}");
  expect(chosen()).toBe("quince");
});

test("a search that fails finds nothing and breaks nothing", async () => {
  const { box, user } = show(() => Promise.reject(new Error("The worker stopped.")));
  await user.click(box);
  expect(await screen.findByRole("option", { name: /Nothing in this result/ })).toBeVisible();
});
