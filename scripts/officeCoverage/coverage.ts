import type { ClassMembers } from "../../src/workbench/protocol/core/hostObject";
import { nothingToDo } from "../../src/workbench/protocol/core/nothingToDo";
import { documentEvents, reportedEvents } from "../../src/workbench/protocol/events/reportedEvents";
import { hostTour } from "./hostTour";
import { madeByLibrary } from "./madeByLibrary";
import type { PublicClass } from "./publicSurface";
import { publicSurface } from "./publicSurface";
import { sampleBook } from "./sampleBook";

export type State = "implemented" | "kept" | "refused" | "absent";

export interface CoveredMember {
  readonly name: string;
  readonly set: string;
  /** Absent: the installed library does not have it, so no add-in in the workbench can ask for it. */
  readonly state: State;
  /** The library lets an add-in set it, the workbench does not. */
  readonly onlyRead: boolean;
}

export interface CoveredClass {
  readonly name: string;
  readonly set: string;
  readonly members: readonly CoveredMember[];
}

interface LibraryClass {
  readonly prototype: {
    readonly _scalarPropertyNames?: readonly string[];
    readonly _scalarPropertyUpdateable?: readonly boolean[];
  };
}

/** What the workbench makes of every public member of Excel's API. */
export async function coverage(): Promise<CoveredClass[]> {
  const { Excel: library, host } = await sampleBook();
  const known = hostTour(host.root);
  const classes = library as unknown as Readonly<Record<string, LibraryClass | undefined>>;
  return (
    publicSurface()
      // Request contexts and the like are no objects of the workbook.
      .filter(({ name }) => "_className" in (classes[name]?.prototype ?? {}))
      .map(({ name, set, members }: PublicClass) => ({
        name,
        set,
        members: [...members].map(([member, memberSet]) => covered(name, member, memberSet)),
      }))
  );

  function covered(className: string, member: string, set: string): CoveredMember {
    const prototype = classes[className]?.prototype ?? {};
    const definitions = known.get(className) ?? [];
    if (!(member in prototype)) return { name: member, set, state: "absent", onlyRead: false };
    const state = stateOf(className, member, definitions);
    const place = prototype._scalarPropertyNames?.indexOf(member) ?? -1;
    const settable = prototype._scalarPropertyUpdateable?.[place] === true;
    const sets = madeByLibrary.has(`${className}.${member}`) || definitions.some(({ scalars }) => scalars[member]?.set);
    return { name: member, set, state, onlyRead: state !== "refused" && settable && !sets };
  }
}

/** A class may have several definitions, such as the fonts of cells and of styles: the best of them counts. */
function stateOf(className: string, member: string, definitions: readonly ClassMembers[]): State {
  const isEvent = member in (reportedEvents[className] ?? {}) || documentEvents[className]?.includes(member);
  if (isEvent === true || madeByLibrary.has(`${className}.${member}`)) return "implemented";
  const states = definitions.flatMap(({ scalars, navigation = {}, methods = {} }): State[] => {
    const scalar = Object.hasOwn(scalars, member) ? scalars[member] : undefined;
    if (scalar) return [scalar.kept ? "kept" : "implemented"];
    if (Object.hasOwn(methods, member)) return [methods[member] === nothingToDo ? "kept" : "implemented"];
    return Object.hasOwn(navigation, member) ? ["implemented"] : [];
  });
  return states.includes("implemented") ? "implemented" : (states[0] ?? "refused");
}
