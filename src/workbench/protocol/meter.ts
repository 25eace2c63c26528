/** What the add-in asked of the host so far. */
export interface Meter {
  requests: number;
  /** Requests that did more than release references. */
  syncs: number;
  bytesIn: number;
  bytesOut: number;
  /** Cells read and written through range properties. */
  cells: number;
}

export function newMeter(): Meter {
  return { requests: 0, syncs: 0, bytesIn: 0, bytesOut: 0, cells: 0 };
}
