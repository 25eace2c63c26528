/** Troubles a test can switch on. Each is what Excel itself answers in that situation. */
export class HostFaults {
  /** The user is typing in a cell: Excel takes no requests. */
  cellEditMode = false;
  /** Excel is busy, for instance with a dialog or a long calculation. */
  busy = false;
  /** Milliseconds before each answer. */
  latency = 0;
  private readonly planned = new Map<number, string>();

  /** The k-th request from now on (1 is the next) fails whole with this code. */
  failAt(request: number, code: string): void {
    this.planned.set(request, code);
  }

  /** The code to refuse the next request with, or null to let it pass. */
  next(): string | null {
    const due = this.planned.get(1) ?? null;
    const later = [...this.planned].filter(([request]) => request > 1);
    this.planned.clear();
    for (const [request, code] of later) this.planned.set(request - 1, code);
    if (this.cellEditMode) return "InvalidOperationInCellEditMode";
    if (this.busy) return "ActivityLimitReached";
    return due;
  }
}
