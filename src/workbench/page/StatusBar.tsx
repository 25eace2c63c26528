import type { ReactElement } from "react";
import { bytes } from "./amounts";
import type { Figures } from "./selectionFigures";

export interface StatusBarProps {
  readonly calculating: boolean;
  /** What just happened, shown in place of Ready. */
  readonly notice: string | null;
  /** A cell of a circle of references, if there is one. */
  readonly circular: string | null;
  readonly figures: Figures;
  readonly meter: { readonly requests: number; readonly bytesIn: number; readonly bytesOut: number };
}

const short = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

/** Readiness on the left; figures of the selection and the add-in's traffic on the right. */
export function StatusBar({ calculating, notice, circular, figures, meter }: StatusBarProps): ReactElement {
  return (
    <footer className="status-bar">
      <span className="status-state" role="status">
        {calculating ? "Calculating…" : (notice ?? "Ready")}
      </span>
      {circular !== null && (
        <span className="status-warning" title="A formula refers to its own cell, directly or through others.">
          Circular References: {circular}
        </span>
      )}
      <span className="status-figures">
        {figures.count > 1 && (
          <>
            {figures.average !== null && figures.numbers > 1 && <span>Average: {short.format(figures.average)}</span>}
            <span>Count: {short.format(figures.count)}</span>
            {figures.numbers > 1 && <span>Sum: {short.format(figures.sum)}</span>}
          </>
        )}
      </span>
      <span className="status-meter" title="What the add-in has exchanged with the workbook since it was opened">
        {short.format(meter.requests)} requests · {bytes(meter.bytesIn)} in · {bytes(meter.bytesOut)} out
      </span>
    </footer>
  );
}
