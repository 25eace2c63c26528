import { type ReactElement, useCallback, useEffect, useRef, useState } from "react";
import { createGrid, type Grid } from "../grid/createGrid";
import { functionHelp, type FunctionsFile } from "../grid/functionHelp";
import { CellMessage } from "./CellMessage";
import { download } from "./download";
import { type OpenSession, openSession } from "./openSession";
import { PaneFrame } from "./PaneFrame";
import type { AddinDescription, RibbonButton } from "./readManifest";
import { Ribbon } from "./Ribbon";
import { StatusBar } from "./StatusBar";
import { TitleBar } from "./TitleBar";
import { useCellError } from "./useCellError";
import { useSessionState } from "./useSessionState";
import { bytesOf, emptyWorkbook, readWorkbook } from "./workbookFiles";
import type { Workbook } from "../model/workbook";

export interface AppProps {
  readonly addin: AddinDescription;
  readonly functions: FunctionsFile;
  readonly samples: readonly string[];
  /** The workbook to begin with. */
  readonly first: Workbook;
}

/** The whole page: title bar, ribbon, grid, task pane and status bar around one open workbook. */
export function App({ addin, functions, samples, first }: AppProps): ReactElement {
  const place = useRef<HTMLDivElement>(null);
  const [grid, setGrid] = useState<Grid | null>(null);
  const [session, setSession] = useState<OpenSession | null>(null);
  const [paneOpen, setPaneOpen] = useState(true);
  const [dark, setDark] = useState(false);
  const [running, setRunning] = useState<string | null>(null);
  const [notice, setNotice] = useState<string | null>(null);
  const tell = useCallback((fault: unknown) => setNotice(fault instanceof Error ? fault.message : String(fault)), []);

  const show = useCallback(
    (on: Grid, workbook: Workbook, inDark: boolean) => {
      const next = openSession(workbook, functions, addin.namespace, inDark);
      on.open(next.workbook, next.editor);
      setNotice(null);
      setSession(next);
      window.workbench = { session: next, grid: on };
    },
    [functions, addin.namespace],
  );
  useEffect(() => {
    if (!place.current) return;
    const made = createGrid(place.current, { dark: false, onRefused: tell });
    made.describe(functionHelp(functions, addin.namespace));
    setGrid(made);
    show(made, first, false);
  }, [first, functions, addin.namespace, show, tell]);
  useEffect(() => {
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
  }, [dark]);

  const state = useSessionState(session);
  const cellError = useCellError(session, grid);
  const attempt = (work: () => Promise<void> | void): void => {
    Promise.resolve().then(work).catch(tell);
  };
  const openFile = (name: string, content: () => Promise<ArrayBuffer>): void =>
    attempt(async () => {
      const workbook = await readWorkbook(name, await content());
      if (grid) show(grid, workbook, dark);
    });
  const press = (button: RibbonButton): void => {
    const { action } = button;
    if (action.kind === "pane") {
      setPaneOpen(!paneOpen);
      return;
    }
    if (!session) return;
    attempt(async () => {
      setRunning(button.id);
      try {
        await session.runCommand(action.name, button.id);
      } finally {
        setRunning(null);
      }
    });
  };
  return (
    <div className="page">
      <TitleBar
        fileName={state.fileName}
        samples={samples}
        dark={dark}
        onNew={() => grid && show(grid, emptyWorkbook(), dark)}
        onOpen={(file) => openFile(file.name, () => file.arrayBuffer())}
        onSample={(name) => openFile(name, () => bytesOf(`/samples/${name}`))}
        onSave={() => session && attempt(() => download(session.workbook).then((name) => setNotice(`Saved ${name}.`)))}
        onDark={(next) => {
          setDark(next);
          grid?.setDark(next);
          session?.setDark(next);
        }}
      />
      <Ribbon addin={addin} paneOpen={paneOpen} running={running} onPress={press} />
      <main className="body">
        <div ref={place} className="grid" />
        {session && (
          <PaneFrame
            // The add-in reads Office's theme once, when its page starts.
            key={`${session.number} ${String(dark)}`}
            title={addin.name}
            address={addin.pane}
            open={paneOpen}
            onClose={() => setPaneOpen(false)}
          />
        )}
      </main>
      {cellError && <CellMessage {...cellError} />}
      <StatusBar calculating={state.calculating} notice={notice} figures={state.figures} meter={state.meter} />
    </div>
  );
}
