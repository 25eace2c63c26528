import type { ReactElement } from "react";
import type { Figures } from "./selectionFigures";

export interface StatusBarProps {
  readonly calculating: boolean;
  /** What just happened, shown in place of Ready. */
  readonly notice: string | null;
  readonly figures: Figures;
  readonly meter: { readonly requests: number; readonly bytesIn: number; readonly bytesOut: number };
}

const short = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

/** Readiness on the left; figures of the selection and the add-in's traffic on the right. */
export function StatusBar({ calculating, notice, figures, meter }: StatusBarProps): ReactElement {
  return (
    <footer className="status-bar">
      <span className="status-state" role="status">
        {calculating ? "Calculating…" : (notice ?? "Ready")}
      </span>
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

function bytes(count: number): string {
  if (count < 1024) return `${count} B`;
  if (count < 1024 * 1024) return `${(count / 1024).toFixed(0)} KB`;
  return `${(count / 1024 / 1024).toFixed(1)} MB`;
}
