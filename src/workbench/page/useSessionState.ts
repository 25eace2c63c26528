import { useEffect, useState } from "react";
import { toA1 } from "../model/address";
import type { MeterMark, Traffic } from "../protocol/meter";
import { type Figures, selectionFigures } from "./selectionFigures";
import type { OpenSession } from "./openSession";

export interface SessionState {
  readonly fileName: string;
  readonly calculating: boolean;
  readonly figures: Figures;
  /** Since the document was opened, and since the user last did something. */
  readonly total: Traffic;
  readonly run: Traffic;
  /** The first cell of a circle of references, as Excel's status bar names it. */
  readonly circular: string | null;
}

const silence: Traffic = {
  requests: 0,
  syncs: 0,
  bytesIn: 0,
  bytesOut: 0,
  cells: 0,
  largestRequest: 0,
  largestResponse: 0,
};
const nothing: SessionState = {
  fileName: "",
  calculating: false,
  figures: { count: 0, numbers: 0, sum: 0, average: null },
  total: silence,
  run: silence,
  circular: null,
};

const nothingYet: MeterMark = { traffic: silence, position: 0 };

/** What title and status bar show, read again at most once a frame after anything has happened. */
export function useSessionState(session: OpenSession | null, since: MeterMark | null): SessionState {
  const [state, setState] = useState(nothing);
  useEffect(() => {
    if (!session) return;
    const { workbook, calc, host, run } = session;
    let frame = 0;
    const read = (): void => {
      frame = 0;
      setState({
        fileName: workbook.name,
        calculating: calc.busy,
        figures: selectionFigures(workbook.selection),
        total: since ? host.meter.since(since) : host.meter.since(nothingYet),
        run: host.meter.since(run.since),
        circular: firstCircular(session),
      });
    };
    const later = (): void => {
      frame ||= requestAnimationFrame(read);
    };
    const recalculated = (): void => {
      later();
      if (calc.busy) void calc.idle().then(later);
    };
    const stops = [
      workbook.on("selection", later),
      workbook.on("changed", recalculated),
      workbook.on("calculated", recalculated),
      host.onRequest(later),
      host.faults.onStrike(later),
    ];
    later();
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
    };
  }, [session, since]);
  return state;
}

function firstCircular({ calc, workbook }: OpenSession): string | null {
  const [first] = calc.circular();
  if (!first) return null;
  const cell = toA1({ ...first.rect, rows: 1, columns: 1 });
  return first.sheet === workbook.active ? cell : `${first.sheet.name}!${cell}`;
}
