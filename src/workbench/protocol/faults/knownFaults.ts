import { connections } from "./connections";
import { halfways } from "./halfways";
import { happenings } from "./happenings";
import type { KnownFault } from "./knownFault";
import { refusals } from "./refusals";
import { storages } from "./storages";

/** Everything that can be made to go wrong, by name. */
export const knownFaults: readonly KnownFault[] = [
  ...refusals,
  ...halfways,
  ...connections,
  ...storages,
  ...happenings,
];
