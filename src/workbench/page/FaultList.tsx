import { useState } from "react";
import type { ReactElement } from "react";
import type { KnownFault } from "../protocol/faults/knownFault";
import { FaultTimes } from "./FaultTimes";
import type { Faults } from "./useFaults";

const groups: readonly (readonly [group: KnownFault["group"], title: string])[] = [
  ["refused", "Refused as a whole"],
  ["halfway", "Broken off half way"],
  ["connection", "Lost on the way"],
  ["slow", "Slow"],
  ["reload", "Pane reloaded"],
  ["storage", "Storage of the workbook"],
  ["happening", "Somebody else acts"],
];

/** Faults to switch on and off, by kind, with how often each has struck. */
export function FaultList({ faults }: { readonly faults: Faults }): ReactElement {
  const { known, on, struck } = faults;
  // Set once: a group must not close under the mouse when its last fault is switched off.
  const [opened] = useState(
    () => new Set(["refused", ...known.filter(({ id }) => on.has(id)).map(({ group }) => group)]),
  );
  return (
    <>
      <div className="drawer-title">
        <h3>Faults</h3>
        <button type="button" className="plain-button" disabled={on.size === 0} onClick={faults.onClear}>
          Switch all off
        </button>
      </div>
      <FaultTimes when={faults.when} onWhen={faults.onWhen} />
      <p className="drawer-note" role="status">
        {on.size} on, {struck === 1 ? "1 strike" : `${struck} strikes`} so far
      </p>
      {faults.paneCutOff && (
        <p className="drawer-warning" role="alert">
          The pane is cut off from Excel: what it shows is out of date and never ends. Reload the task pane (the arrow
          in its title) and see what it makes of the interrupted work.
        </p>
      )}
      {groups.map(([group, title]) => {
        const members = known.filter((fault) => fault.group === group);
        const active = members.filter((fault) => on.has(fault.id)).length;
        if (members.length === 0) return null;
        return (
          <details key={group} className="fault-group" open={opened.has(group)}>
            <summary>
              {title}
              {active > 0 && <span className="fault-count">{active} on</span>}
            </summary>
            {members.map((fault) => (
              <label key={fault.id} className="fault">
                <input
                  type="checkbox"
                  checked={on.has(fault.id)}
                  aria-describedby={`about-${fault.id}`}
                  onChange={(event) => faults.onSwitch(fault, event.target.checked)}
                />
                <span className="fault-title">{fault.title}</span>
                <Strikes count={faults.struckBy(fault)} />
                <span id={`about-${fault.id}`} className="fault-meaning">
                  {fault.meaning}
                </span>
              </label>
            ))}
          </details>
        );
      })}
    </>
  );
}

function Strikes({ count }: { readonly count: number }): ReactElement | null {
  return count > 0 ? <span className="fault-count">struck {count === 1 ? "once" : `${count} times`}</span> : null;
}
