import type { ReactElement } from "react";
import { type HostProfile, hostProfiles } from "../protocol/hostProfile";
import type { Traffic } from "../protocol/meter";
import { FaultList } from "./FaultList";
import { Icon } from "./icons";
import { TrafficTable } from "./TrafficTable";
import type { Faults } from "./useFaults";

export interface HostDrawerProps {
  readonly profile: HostProfile;
  readonly onProfile: (profile: HostProfile) => void;
  readonly run: Traffic;
  readonly total: Traffic;
  readonly onReset: () => void;
  readonly faults: Faults;
  readonly onClose: () => void;
}

/** What the workbench plays to the add-in: which Excel, what goes wrong, and what it costs. */
export function HostDrawer({
  profile,
  onProfile,
  run,
  total,
  onReset,
  faults,
  onClose,
}: HostDrawerProps): ReactElement {
  return (
    <section
      className="drawer"
      aria-label="Host"
      onKeyDown={(event) => {
        if (event.key === "Escape") onClose();
      }}
    >
      <div className="drawer-head">
        <h2>Host</h2>
        <button type="button" aria-label="Close the host drawer" onClick={onClose}>
          <Icon name="close" size={14} />
        </button>
      </div>
      <div className="drawer-field">
        <label htmlFor="host-profile">Excel</label>
        <select
          id="host-profile"
          value={profile.id}
          onChange={(event) => {
            const wished = hostProfiles.find((one) => one.id === event.target.value);
            if (wished) onProfile(wished);
          }}
        >
          {hostProfiles.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name} (ExcelApi {one.excelApi})
            </option>
          ))}
        </select>
      </div>
      <p className="drawer-note">
        Another Excel opens this workbook anew: the pane starts again and there is nothing to undo.
      </p>
      <TrafficTable run={run} total={total} onReset={onReset} />
      <FaultList faults={faults} />
    </section>
  );
}
