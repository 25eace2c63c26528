import { type ReactElement, useCallback, useEffect, useRef, useState } from "react";
import { createGrid, type Grid } from "../grid/createGrid";
import { functionHelp, type FunctionsFile } from "../grid/functionHelp";
import type { Workbook } from "../model/workbook";
import { type HostProfile, microsoft365 } from "../protocol/hostProfile";
import type { MeterMark } from "../protocol/meter";
import { BesideCell } from "./BesideCell";
import { CellMessage } from "./CellMessage";
import { download } from "./download";
import { HostDrawer } from "./HostDrawer";
import { LossDialog, LossNote } from "./LossDialog";
import { type OpenSession, openSession } from "./openSession";
import { PaneFrame } from "./PaneFrame";
import type { AddinDescription, RibbonButton } from "./readManifest";
import { Ribbon } from "./Ribbon";
import { StatusBar } from "./StatusBar";
import { TitleBar } from "./TitleBar";
import { useBesideCell } from "./useBesideCell";
import { useCellError } from "./useCellError";
import { useFaults } from "./useFaults";
import { useSessionState } from "./useSessionState";
import { useUndo } from "./useUndo";
import { useUserActs } from "./useUserActs";
import { bytesOf, emptyWorkbook, readWorkbook } from "./workbookFiles";

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
  const [hostOpen, setHostOpen] = useState(false);
  const [since, setSince] = useState<MeterMark | null>(null);
  const [told, setTold] = useState(false);
  const [asking, setAsking] = useState(false);
  const tell = useCallback((fault: unknown) => setNotice(fault instanceof Error ? fault.message : String(fault)), []);

  const show = useCallback(
    (on: Grid, workbook: Workbook, profile: HostProfile, inDark: boolean) => {
      on.close();
      const next = openSession(workbook, functions, addin.namespace, profile, inDark);
      on.open({ ...next, history: next.host.history });
      setNotice(null);
      setSince(null);
      setTold(false);
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
    show(made, first, microsoft365, false);
  }, [first, functions, addin.namespace, show, tell]);
  useEffect(() => {
    document.documentElement.dataset["theme"] = dark ? "dark" : "light";
  }, [dark]);

  const state = useSessionState(session, since);
  const undo = useUndo(session, grid);
  const faults = useFaults(session);
  const act = useUserActs(session);
  const cellError = useCellError(session, grid);
  const beside = useBesideCell(session, grid);
  const attempt = (work: () => Promise<void> | void): void => {
    Promise.resolve().then(work).catch(tell);
  };
  const openFile = (name: string, content: () => Promise<ArrayBuffer>): void =>
    attempt(async () => {
      const workbook = await readWorkbook(name, await content());
      open(workbook);
    });
  const open = (workbook: Workbook, profile = session?.profile ?? microsoft365): void => {
    if (grid) show(grid, workbook, profile, dark);
  };
  const lost = session ? [...session.workbook.kept.lost] : [];
  const save = (): void => {
    setAsking(false);
    if (session) attempt(() => download(session.workbook).then((name) => setNotice(`Saved ${name}.`)));
  };
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
        undo={undo}
        hostOpen={hostOpen}
        onUndo={() => grid?.current()?.undo()}
        onRedo={() => grid?.current()?.redo()}
        onHost={() => setHostOpen(!hostOpen)}
        onNew={() => open(emptyWorkbook())}
        onOpen={(file) => openFile(file.name, () => file.arrayBuffer())}
        onSample={(name) => openFile(name, () => bytesOf(`/samples/${name}`))}
        onSave={() => (lost.length > 0 ? setAsking(true) : save())}
        onDark={(next) => {
          setDark(next);
          grid?.setDark(next);
          session?.setDark(next);
        }}
      />
      <Ribbon addin={addin} paneOpen={paneOpen} running={running} onPress={press} />
      {lost.length > 0 && !told && <LossNote lost={lost} onDismiss={() => setTold(true)} />}
      {asking && <LossDialog lost={lost} onSave={save} onCancel={() => setAsking(false)} />}
      <main className="body">
        {session && hostOpen && (
          <HostDrawer
            profile={session.profile}
            onProfile={(profile) => open(session.workbook, profile)}
            run={state.run}
            total={state.total}
            onReset={() => setSince(session.host.meter.mark())}
            faults={faults}
            onClose={() => setHostOpen(false)}
          />
        )}
        <div ref={place} className="grid" />
        {session && (
          <PaneFrame
            key={session.number}
            title={addin.name}
            address={addin.pane}
            open={paneOpen}
            onClose={() => setPaneOpen(false)}
            onAct={act}
          />
        )}
      </main>
      {cellError && <CellMessage {...cellError} />}
      {beside && <BesideCell {...beside} onChoose={(text) => attempt(() => grid?.current()?.choose(text))} />}
      <StatusBar
        calculating={state.calculating}
        notice={notice}
        circular={state.circular}
        figures={state.figures}
        meter={state.total}
      />
    </div>
  );
}
