import type { Calc } from "../calc/calc";
import { createWorkbench } from "../createWorkbench";
import type { Grid } from "../grid/createGrid";
import type { FunctionsFile } from "../grid/functionHelp";
import type { Editor } from "../model/editor";
import type { Workbook } from "../model/workbook";
import type { HostProfile } from "../protocol/hostProfile";
import type { MeterMark } from "../protocol/meter";
import { RichApiHost } from "../protocol/richApiHost";
import { customFunctionBridge } from "../protocol/transport/customFunctionBridge";
import { makeExternal } from "../protocol/transport/makeExternal";
import { joinRuns } from "./joinRuns";

export interface OpenSession {
  /** Counts the documents opened on this page; the pane starts anew with each. */
  readonly number: number;
  readonly workbook: Workbook;
  readonly calc: Calc;
  readonly editor: Editor;
  readonly host: RichApiHost;
  readonly profile: HostProfile;
  /** Where the traffic since the user's last action that caused any begins. */
  readonly run: { since: MeterMark };
  /** To be called whenever the user clicks or presses a key: what the add-in does next is another run. */
  userActs(): void;
  /** Runs a command of the ribbon until the add-in says that it is done. */
  runCommand(name: string, source: string): Promise<void>;
  setDark(dark: boolean): void;
}

declare global {
  interface Window {
    /** The native host object that the pane's page takes as its own `window.external`. */
    workbenchExternal?: ReturnType<typeof makeExternal>;
    /** What is open, for the browser's console and for end-to-end tests. */
    workbench?: { readonly session: OpenSession; readonly grid: Grid };
  }
}

let sessions = 0;

/** Puts a workbook behind a host that the add-in's frame can reach. The frame has to be loaded after this. */
export function openSession(
  workbook: Workbook,
  functions: FunctionsFile,
  namespace: string,
  profile: HostProfile,
  dark: boolean,
): OpenSession {
  // It may have been open on another Excel, whose calculation must not go on with it.
  workbook.forgetHandlers();
  const bench = createWorkbench({
    workbook,
    calc: { blankCells: profile.blankCells === "zero" ? "zero" : "empty" },
  });
  const host = new RichApiHost(bench.workbook, bench.calc, bench.editor, profile);
  const external = makeExternal(host, { dark });
  customFunctionBridge(external, bench.calc, functions, namespace);
  const endRun = joinRuns(host, namespace);
  const run = { since: host.meter.mark() };
  let acted: MeterMark | null = null;
  host.onRequest(() => {
    if (acted) run.since = acted;
    acted = null;
  });
  window.workbenchExternal = external;
  sessions += 1;
  return {
    ...bench,
    number: sessions,
    host,
    profile,
    run,
    userActs: () => {
      endRun();
      acted ??= host.meter.mark();
    },
    runCommand: (name, source) => external.invokeCommand(name, source),
    setDark: (next) => external.setDark(next),
  };
}
