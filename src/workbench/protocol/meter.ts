/** What the add-in asked of the host. */
export interface Traffic {
  readonly requests: number;
  /** Requests that did more than release references. */
  readonly syncs: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** Cells read and written through range properties. */
  readonly cells: number;
  readonly largestRequest: number;
  readonly largestResponse: number;
}

/** A moment to count from; only the meter that gave it understands it. */
export interface MeterMark {
  readonly traffic: Traffic;
  readonly position: number;
}

interface Exchanged {
  readonly bytesIn: number;
  bytesOut: number;
}

/** Counts what goes between the add-in and the host, from the start and from any moment since. */
export class Meter implements Traffic {
  requests = 0;
  syncs = 0;
  bytesIn = 0;
  bytesOut = 0;
  cells = 0;
  private readonly exchanges: Exchanged[] = [];

  get largestRequest(): number {
    return largest(this.exchanges, "bytesIn");
  }
  get largestResponse(): number {
    return largest(this.exchanges, "bytesOut");
  }

  noteRequest(bytes: number, works: boolean): void {
    this.requests++;
    if (works) this.syncs++;
    this.bytesIn += bytes;
    this.exchanges.push({ bytesIn: bytes, bytesOut: 0 });
  }

  /** The answer to the request noted last. */
  noteAnswer(bytes: number): void {
    this.bytesOut += bytes;
    const last = this.exchanges.at(-1);
    if (last) last.bytesOut = bytes;
  }

  mark(): MeterMark {
    return { traffic: { ...this.totals(), largestRequest: 0, largestResponse: 0 }, position: this.exchanges.length };
  }

  /** The traffic of a run: what was exchanged since it began. */
  since({ traffic, position }: MeterMark): Traffic {
    const run = this.exchanges.slice(position);
    const now = this.totals();
    return {
      requests: now.requests - traffic.requests,
      syncs: now.syncs - traffic.syncs,
      bytesIn: now.bytesIn - traffic.bytesIn,
      bytesOut: now.bytesOut - traffic.bytesOut,
      cells: now.cells - traffic.cells,
      largestRequest: largest(run, "bytesIn"),
      largestResponse: largest(run, "bytesOut"),
    };
  }

  private totals(): Omit<Traffic, "largestRequest" | "largestResponse"> {
    const { requests, syncs, bytesIn, bytesOut, cells } = this;
    return { requests, syncs, bytesIn, bytesOut, cells };
  }
}

function largest(exchanges: readonly Exchanged[], key: keyof Exchanged): number {
  return exchanges.reduce((most, exchange) => Math.max(most, exchange[key]), 0);
}
