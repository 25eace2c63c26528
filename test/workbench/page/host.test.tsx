import { render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import type { ReactElement } from "react";
import { useState } from "react";
import { FaultTimes } from "../../../src/workbench/page/FaultTimes";
import { HostDrawer } from "../../../src/workbench/page/HostDrawer";
import { LossDialog, LossNote } from "../../../src/workbench/page/LossDialog";
import { UndoButtons } from "../../../src/workbench/page/UndoButtons";
import type { Faults } from "../../../src/workbench/page/useFaults";
import { knownFaults } from "../../../src/workbench/protocol/faults/knownFaults";
import type { When } from "../../../src/workbench/protocol/faults/when";
import { excel2019, microsoft365 } from "../../../src/workbench/protocol/hostProfile";

const traffic = {
  requests: 3,
  syncs: 2,
  bytesIn: 2048,
  bytesOut: 10,
  cells: 12_000,
  largestRequest: 1024,
  largestResponse: 10,
};
function faultsWith(given: Partial<Faults> = {}): Faults {
  const idle = { onWhen: jest.fn(), onSwitch: jest.fn(), onClear: jest.fn() };
  const none = { on: new Set<string>(), struckBy: () => 0, struck: 0, paneCutOff: false };
  return { known: knownFaults, when: { at: 1 }, ...none, ...idle, ...given };
}
function drawer(faults: Faults, other: { onProfile?: jest.Mock; onClose?: jest.Mock; onReset?: jest.Mock } = {}) {
  return (
    <HostDrawer
      profile={microsoft365}
      onProfile={other.onProfile ?? jest.fn()}
      run={traffic}
      total={{ ...traffic, requests: 40 }}
      onReset={other.onReset ?? jest.fn()}
      faults={faults}
      onClose={other.onClose ?? jest.fn()}
    />
  );
}

it("shows the traffic of the last run beside the total and counts anew", async () => {
  const onReset = jest.fn();
  render(drawer(faultsWith(), { onReset }));
  const requests = screen.getByRole("row", { name: /^Requests/ });
  expect(
    within(requests)
      .getAllByRole("cell")
      .map((cell) => cell.textContent),
  ).toEqual(["3", "40"]);
  expect(screen.getByRole("row", { name: /^Cells/ })).toHaveTextContent("12,000");
  await userEvent.click(screen.getByRole("button", { name: "Count anew" }));
  expect(onReset).toHaveBeenCalled();
});

it("plays another Excel, and closes by Escape", async () => {
  const [onProfile, onClose] = [jest.fn(), jest.fn()];
  render(drawer(faultsWith(), { onProfile, onClose }));
  await userEvent.selectOptions(screen.getByLabelText("Excel"), excel2019.id);
  expect(onProfile).toHaveBeenCalledWith(excel2019);
  await userEvent.keyboard("{Escape}");
  expect(onClose).toHaveBeenCalled();
});

it("switches faults on and off and says what struck", async () => {
  const [first] = knownFaults;
  const faults = faultsWith({ on: new Set([first!.id]), struckBy: (one) => (one === first ? 2 : 0), struck: 2 });
  const { container } = render(drawer(faults));
  expect(screen.getByRole("status")).toHaveTextContent("1 on, 2 strikes so far");
  expect(screen.getByText("struck 2 times")).toBeInTheDocument();
  await userEvent.click(screen.getByRole("checkbox", { name: new RegExp(first!.title) }));
  expect(faults.onSwitch).toHaveBeenCalledWith(first, false);
  await userEvent.click(screen.getByRole("button", { name: "Switch all off" }));
  expect(faults.onClear).toHaveBeenCalled();
  expect(screen.getAllByRole("checkbox", { hidden: true })).toHaveLength(knownFaults.length);
  expect(await axe(container)).toHaveNoViolations();
});

it("plans when faults strike: one request, every so many, at random with a seed, always", async () => {
  const told: When[] = [];
  function Times(): ReactElement {
    const [when, setWhen] = useState<When>({ at: 1 });
    const tell = (next: When): void => {
      told.push(next);
      setWhen(next);
    };
    return <FaultTimes when={when} onWhen={tell} />;
  }
  render(<Times />);
  const type = async (label: string, text: string): Promise<void> => {
    await userEvent.tripleClick(screen.getByLabelText(label));
    await userEvent.keyboard(text);
  };
  await type("Which request from now on", "4");
  expect(told.at(-1)).toEqual({ at: 4 });
  await userEvent.click(screen.getByLabelText("at random:"));
  await type("Seed of chance", "7");
  expect(told.at(-1)).toEqual({ random: { seed: 7, chance: 0.2 } });
  await userEvent.click(screen.getByLabelText("every so many:"));
  expect(told.at(-1)).toEqual({ every: 2 });
  await userEvent.click(screen.getByLabelText("every request"));
  expect(told.at(-1)).toBe("always");
});

it("names what undo and redo would do, and why there may be nothing", () => {
  const buttons = (cleared: string | null, undo: string[]): ReactElement => (
    <UndoButtons state={{ undo, redo: [], cleared }} onUndo={jest.fn()} onRedo={jest.fn()} />
  );
  const { rerender } = render(buttons(null, ["SEG: Segments", "Typing"]));
  expect(screen.getByRole("button", { name: "Undo" })).toHaveAttribute("title", "Undo SEG: Segments (Ctrl+Z)");
  expect(screen.getByRole("button", { name: "Redo" })).toHaveAttribute("aria-disabled", "true");
  rerender(buttons("the add-in wrote", []));
  expect(screen.getByRole("button", { name: "Undo" })).toHaveAttribute("title", "Nothing to undo: the add-in wrote");
});

it("says on opening and asks before saving what of a file is lost", async () => {
  // jsdom has dialogs, but does not open them.
  HTMLDialogElement.prototype.showModal = function show(this: HTMLDialogElement) {
    this.open = true;
  };
  const [onDismiss, onSave, onCancel] = [jest.fn(), jest.fn(), jest.fn()];
  const { unmount } = render(<LossNote lost={["Pivot tables"]} onDismiss={onDismiss} />);
  expect(screen.getByRole("status")).toHaveTextContent("Pivot tables");
  await userEvent.click(screen.getByRole("button", { name: "Dismiss" }));
  unmount();
  render(<LossDialog lost={["Pivot tables"]} onSave={onSave} onCancel={onCancel} />);
  await userEvent.click(screen.getByRole("button", { name: "Cancel" }));
  await userEvent.click(screen.getByRole("button", { name: "Save without it" }));
  expect([onDismiss, onSave, onCancel].map((call) => call.mock.calls.length)).toEqual([1, 1, 1]);
});
