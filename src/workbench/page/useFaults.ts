import { useState } from "react";
import type { HostFaults } from "../protocol/faults/hostFaults";
import type { KnownFault } from "../protocol/faults/knownFault";
import { knownFaults } from "../protocol/faults/knownFaults";
import type { When } from "../protocol/faults/when";
import type { OpenSession } from "./openSession";

export interface Faults {
  readonly known: readonly KnownFault[];
  readonly when: When;
  readonly onWhen: (when: When) => void;
  /** Ids of the faults that are switched on. */
  readonly on: ReadonlySet<string>;
  readonly onSwitch: (fault: KnownFault, on: boolean) => void;
  readonly onClear: () => void;
  readonly struckBy: (fault: KnownFault) => number;
  readonly struck: number;
  /** A fault has cut off the pane, and it was not loaded again since. */
  readonly paneCutOff: boolean;
}

interface Switched {
  /** The faults of one open document: switches of another one say nothing here. */
  readonly host: HostFaults | null;
  /** How to call each off, by id. */
  readonly calls: ReadonlyMap<string, () => void>;
}

/** The faults switched on for the open document. Another document begins without any. */
export function useFaults(session: OpenSession | null): Faults {
  const [when, setWhen] = useState<When>({ at: 1 });
  const [switched, setSwitched] = useState<Switched>({ host: null, calls: new Map() });
  const host = session?.host.faults ?? null;
  const calls = switched.host === host ? switched.calls : new Map<string, () => void>();
  return {
    known: knownFaults,
    when,
    onWhen: setWhen,
    on: new Set(calls.keys()),
    onSwitch: (fault, on) => {
      calls.get(fault.id)?.();
      const next = new Map(calls);
      if (on && host) next.set(fault.id, host.plan(fault.strike, fault.lasts ? "always" : when));
      else next.delete(fault.id);
      setSwitched({ host, calls: next });
    },
    onClear: () => {
      host?.clear();
      setSwitched({ host, calls: new Map() });
    },
    struckBy: (fault) => host?.struckBy(fault.strike) ?? 0,
    struck: host?.struck ?? 0,
    paneCutOff:
      session !== null &&
      !session.host.connected &&
      knownFaults.some(({ group, strike }) => group === "reload" && session.host.faults.struckBy(strike) > 0),
  };
}
