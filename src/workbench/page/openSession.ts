import type { Calc } from "../calc/calc";
import { createWorkbench } from "../createWorkbench";
import type { Grid } from "../grid/createGrid";
import type { FunctionsFile } from "../grid/functionHelp";
import type { Editor } from "../model/editor";
import type { Workbook } from "../model/workbook";
import { microsoft365 } from "../protocol/hostProfile";
import { RichApiHost } from "../protocol/richApiHost";
import { customFunctionBridge } from "../protocol/transport/customFunctionBridge";
import { makeExternal } from "../protocol/transport/makeExternal";

export interface OpenSession {
  /** Counts the documents opened on this page; the pane starts anew with each. */
  readonly number: number;
  readonly workbook: Workbook;
  readonly calc: Calc;
  readonly editor: Editor;
  readonly host: RichApiHost;
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
  dark: boolean,
): OpenSession {
  const bench = createWorkbench({
    workbook,
    calc: { blankCells: microsoft365.blankCells === "zero" ? "zero" : "empty" },
  });
  const host = new RichApiHost(bench.workbook, bench.calc, bench.editor, microsoft365);
  const external = makeExternal(host, { dark });
  customFunctionBridge(external, bench.calc, functions, namespace);
  window.workbenchExternal = external;
  sessions += 1;
  return {
    ...bench,
    number: sessions,
    host,
    runCommand: (name, source) => external.invokeCommand(name, source),
    setDark: (next) => external.setDark(next),
  };
}
