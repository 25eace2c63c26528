import type { ReactElement } from "react";
import type { Traffic } from "../protocol/meter";
import { bytes, whole } from "./amounts";

export interface TrafficTableProps {
  /** Since the user last did something. */
  readonly run: Traffic;
  /** Since the document was opened, or counting was begun again. */
  readonly total: Traffic;
  readonly onReset: () => void;
}

const rows: readonly (readonly [name: string, of: (traffic: Traffic) => string])[] = [
  ["Requests", ({ requests }) => whole.format(requests)],
  ["Syncs", ({ syncs }) => whole.format(syncs)],
  ["Bytes in", ({ bytesIn }) => bytes(bytesIn)],
  ["Bytes out", ({ bytesOut }) => bytes(bytesOut)],
  ["Cells", ({ cells }) => whole.format(cells)],
  ["Largest request", ({ largestRequest }) => bytes(largestRequest)],
  ["Largest answer", ({ largestResponse }) => bytes(largestResponse)],
];

/** What the add-in and the workbook have exchanged. */
export function TrafficTable({ run, total, onReset }: TrafficTableProps): ReactElement {
  return (
    <>
      <div className="drawer-title">
        <h3 id="traffic-title">Traffic</h3>
        <button type="button" className="plain-button" onClick={onReset}>
          Count anew
        </button>
      </div>
      <table className="traffic" aria-labelledby="traffic-title">
        <thead>
          <tr>
            <td />
            <th scope="col">Last run</th>
            <th scope="col">Total</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([name, of]) => (
            <tr key={name}>
              <th scope="row">{name}</th>
              <td>{of(run)}</td>
              <td>{of(total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
