import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render, screen, waitFor, within } from "@testing-library/react";
import type { AnyFlow, FlowInput, Setting } from "../../src/flows/define";
import { OptionalInput } from "../../src/taskpane/flow/data/OptionalInput";
import { createFlowRun } from "../../src/taskpane/flow/flowRun";
import { SettingsStep } from "../../src/taskpane/flow/settings/SettingsStep";
import { ServicesProvider } from "../../src/taskpane/services";
import { paneServices } from "../support/paneServices";
import { tinyFlow } from "../support/tinyFlow";

jest.setTimeout(30_000);
const flow = tinyFlow as unknown as AnyFlow;

function show(shown: AnyFlow, View: (props: { run: ReturnType<typeof createFlowRun> }) => React.ReactNode) {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });
  const services = paneServices();
  const run = createFlowRun(shown, services);
  const { container } = render(
    <ServicesProvider value={services}>
      <FluentProvider theme={webLightTheme}>
        <View run={run} />
      </FluentProvider>
    </ServicesProvider>,
  );
  return { run, services, container };
}

const flags = (count: number): Setting[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `flag${at}`,
    label: `Flag ${at}`,
    help: "What it does.",
    reason: "Because.",
    stage: "analysis",
    control: "flag",
    initial: false,
  }));
const drawn = flow.settings.filter(({ control }) => control === "object");

test("of many settings the first stand in sight, what is drawn before them, the others one key away", () => {
  show({ ...flow, settings: [...flags(12), ...drawn] }, SettingsStep);
  const inSight = within(screen.getByRole("region", { name: "Thresholds and rules" }));
  expect(inSight.getAllByRole("checkbox")).toHaveLength(8);
  const [first] = [...screen.getByRole("region", { name: "Thresholds and rules" }).querySelectorAll("input")];
  expect(first).toBe(inSight.getByRole("combobox"));
  expect(within(screen.getByText("More settings (4)").parentElement!).getAllByRole("checkbox")).toHaveLength(4);
});

test("one or two more are not hidden behind a heading", () => {
  show({ ...flow, settings: flags(10) }, SettingsStep);
  expect(screen.getAllByRole("checkbox")).toHaveLength(10);
  expect(screen.queryByText(/More settings/)).not.toBeInTheDocument();
});

test("an input that may be left out takes one line until it is given, and stays open when it is taken away", async () => {
  const input: FlowInput = { ...flow.inputs[0]!, label: "Classes", optional: true };
  const { run, services, container } = show({ ...flow, inputs: [input] }, ({ run: of }) => (
    <OptionalInput run={of} input={input} />
  ));
  const details = container.querySelector("details");
  expect(details?.open).toBe(false);
  expect(screen.getByText("Classes: not given (optional)")).toBeVisible();
  const [source] = await services.workbook.sources();
  await run.pick(input.id, source!);
  expect(await screen.findByText("Classes: Data")).toBeVisible();
  await waitFor(() => expect(details?.open).toBe(true));
  await run.pick(input.id, null);
  expect(await screen.findByText("Classes: not given (optional)")).toBeVisible();
  expect(details?.open).toBe(true);
});
