import { knownFaults } from "../../../../src/workbench/protocol/faults/knownFaults";
import type { KnownFault } from "../../../../src/workbench/protocol/faults/knownFault";
import type { When } from "../../../../src/workbench/protocol/faults/when";
import type { Stage } from "./stage";

/** Something that goes wrong while an operation runs, and when. */
export interface Trouble {
  /** What it is, wherever it strikes. */
  readonly kind: string;
  /** The first request it strikes, 0 when it is there all along. */
  readonly at: number;
  /** Where it strikes, for the report of a failed test. */
  readonly place: string;
  /** Lasts until it is called off: what could not be put right is put right when the pane starts again. */
  readonly lasts: boolean;
  /** It may come to nothing, as a limit that is not reached. */
  readonly mayMiss?: true;
  /** Set for what somebody does in the meantime. */
  readonly happening?: { readonly fault: KnownFault; readonly when: When };
  begin(stage: Stage): void;
}

const lasting = new Set(["connection-lost", "access-denied", "busy"]);

/** Refusals that come after somebody has typed, so that what was begun must be taken back around the typing. */
const refusal = { kind: "refuse", code: "GeneralException" } as const;

/** Faults that strike once at each request, those that stay from a request on, and those that are there all along. */
export function troublesOf(positions: number, largest: number): Trouble[] {
  const all: Trouble[] = [];
  for (const fault of knownFaults) {
    if (fault.lasts) {
      all.push(planned(fault, "always"));
      continue;
    }
    for (let at = 1; at <= positions; at += 1) {
      all.push(fault.strike.kind === "happen" ? happening(fault, { at }) : planned(fault, { at }));
      if (lasting.has(fault.id)) all.push(planned(fault, { from: at }));
      if (fault.id.endsWith("typed-beside")) {
        for (const later of [1, 2, 4, 8, 16]) if (at + later <= positions) all.push(typedThenRefused(fault, at, later));
      }
    }
  }
  for (const state of ["Calculating", "Pending"] as const) all.push(calculation(state));
  for (let share = 1; share < 16; share += 1) all.push(payload(Math.ceil((largest * share) / 16), share));
  return all;
}

function planned({ id, strike }: KnownFault, when: When): Trouble {
  return {
    kind: id,
    at: placeOf(when),
    place: JSON.stringify(when),
    lasts: when === "always" || "from" in when,
    begin: ({ host }) => void host.faults.plan(strike, when),
  };
}

function happening(fault: KnownFault, when: When): Trouble {
  return {
    kind: fault.id,
    at: placeOf(when),
    place: JSON.stringify(when),
    lasts: false,
    happening: { fault, when },
    begin: () => undefined,
  };
}

function typedThenRefused(fault: KnownFault, at: number, later: number): Trouble {
  return {
    kind: `${fault.id}, then a refusal`,
    at: at + later,
    place: `${at}, ${at + later}`,
    lasts: false,
    happening: { fault, when: { at } },
    begin: ({ host }) => void host.faults.plan(refusal, { at: at + later }),
  };
}

function placeOf(when: When): number {
  if (when === "always") return 0;
  return "at" in when ? when.at : "from" in when ? when.from : 0;
}

/** Excel says all along that it has not finished calculating. */
function calculation(state: "Calculating" | "Pending"): Trouble {
  return {
    kind: `calculation ${state.toLowerCase()}`,
    at: 0,
    place: "all along",
    lasts: true,
    mayMiss: true,
    begin: ({ host }) => {
      host.faults.calculationState = state;
    },
  };
}

/** Excel refuses larger requests before doing anything, and larger answers after having done what was asked. */
function payload(bytes: number, at: number): Trouble {
  return {
    kind: "payload limit",
    at,
    place: `${bytes} bytes`,
    lasts: true,
    mayMiss: true,
    begin: (stage) => stage.limitPayload(bytes),
  };
}
