import { classifySelection } from "../commands/classifySelection";
import type { CommandOutcome } from "../commands/outcome";
import { recalculateFunctions } from "../commands/recalculateFunctions";
import { runCommand } from "../commands/runCommand";
import { undoLastWrite } from "../commands/undoLastWrite";
import { withRecovery } from "../commands/withRecovery";
import type { Workbook } from "../workbook/port";
import { requests, workbook } from "./pane";

/** By the function names of the manifest. */
const BUTTONS: Readonly<Record<string, (workbook: Workbook) => Promise<CommandOutcome>>> = {
  classifySelection,
  undoLastWrite,
  recalculateFunctions,
};

/** Gives the ribbon its buttons. */
export function associateRibbon(): void {
  for (const [name, command] of Object.entries(BUTTONS)) {
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => void press(command, event));
  }
}

/** The outcome is told in the pane; anything but success tries to bring the pane up. */
async function press(command: (workbook: Workbook) => Promise<CommandOutcome>, event: Office.AddinCommands.Event) {
  const outcome = await runCommand(() => withRecovery(workbook, command));
  requests.send({ kind: "tell", ...outcome });
  if (outcome.level !== "success") await showPane();
  event.completed();
}

/** Hosts may refuse to open a pane for an add-in; the outcome then waits until the user opens it. */
async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane().catch(() => undefined);
}
