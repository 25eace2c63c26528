import { useEffect, useState } from "react";
import { type Figures, selectionFigures } from "./selectionFigures";
import type { OpenSession } from "./openSession";

export interface SessionState {
  readonly fileName: string;
  readonly calculating: boolean;
  readonly figures: Figures;
  readonly meter: { readonly requests: number; readonly bytesIn: number; readonly bytesOut: number };
}

const nothing: SessionState = {
  fileName: "",
  calculating: false,
  figures: { count: 0, numbers: 0, sum: 0, average: null },
  meter: { requests: 0, bytesIn: 0, bytesOut: 0 },
};

/** What title and status bar show, read again at most once a frame after anything has happened. */
export function useSessionState(session: OpenSession | null): SessionState {
  const [state, setState] = useState(nothing);
  useEffect(() => {
    if (!session) return;
    const { workbook, calc, host } = session;
    let frame = 0;
    const read = (): void => {
      frame = 0;
      setState({
        fileName: workbook.name,
        calculating: calc.busy,
        figures: selectionFigures(workbook.selection),
        meter: { ...host.meter },
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
    ];
    later();
    return () => {
      cancelAnimationFrame(frame);
      for (const stop of stops) stop();
    };
  }, [session]);
  return state;
}
