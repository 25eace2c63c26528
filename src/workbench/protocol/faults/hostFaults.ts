import type { HostErrorCode } from "../../model/hostError";
import { schedule } from "./schedule";
import type { Strike } from "./strike";
import type { When } from "./when";

interface Plan {
  readonly strike: Strike;
  readonly due: () => "strike" | "pass" | "over";
}

/** Troubles that can be switched on or planned. Each is what Excel itself does in that situation. */
export class HostFaults {
  /** The user is typing in a cell: Excel takes no requests. */
  cellEditMode = false;
  /** Excel is busy, for instance with a dialog or a long calculation. */
  busy = false;
  /** Milliseconds before each answer. */
  latency = 0;
  /** What Excel says of its calculation; null for the truth. */
  calculationState: "Done" | "Calculating" | "Pending" | null = null;
  /** Strikes so far, so that a test can tell whether its plan came to pass. */
  struck = 0;
  private readonly plans = new Set<Plan>();
  private readonly counts = new Map<Strike, number>();
  private readonly listeners = new Set<() => void>();

  /** Strikes the requests with work that `when` names. Returns how to call it off. */
  plan(strike: Strike, when: When): () => void {
    const plan = { strike, due: schedule(when) };
    this.plans.add(plan);
    return () => void this.plans.delete(plan);
  }

  /** Called whenever something has struck. Returns how to stop. */
  onStrike(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  /** How often this one struck. */
  struckBy(strike: Strike): number {
    return this.counts.get(strike) ?? 0;
  }

  /** The k-th request with work from now on (1 is the next) fails whole with this code. */
  failAt(request: number, code: HostErrorCode): void {
    this.plan({ kind: "refuse", code }, { at: request });
  }

  /** Calls off everything planned or switched on. */
  clear(): void {
    this.plans.clear();
    this.cellEditMode = false;
    this.busy = false;
    this.latency = 0;
    this.calculationState = null;
  }

  /** The code to refuse any request with at the moment, or null. */
  refusal(): HostErrorCode | null {
    if (this.cellEditMode) return "InvalidOperationInCellEditMode";
    return this.busy ? "ActivityLimitReached" : null;
  }

  /** What strikes the next request with work. */
  next(): readonly Strike[] {
    const strikes: Strike[] = [];
    for (const plan of [...this.plans]) {
      const due = plan.due();
      if (due === "over") this.plans.delete(plan);
      if (due === "strike") strikes.push(plan.strike);
    }
    for (const strike of strikes) this.counts.set(strike, this.struckBy(strike) + 1);
    this.struck += strikes.length;
    if (strikes.length > 0) for (const listener of [...this.listeners]) listener();
    return strikes;
  }
}
