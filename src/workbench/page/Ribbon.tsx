import type { ReactElement } from "react";
import type { AddinDescription, RibbonButton } from "./readManifest";

export interface RibbonProps {
  readonly addin: AddinDescription;
  readonly paneOpen: boolean;
  /** The command that is running, if any. */
  readonly running: string | null;
  readonly onPress: (button: RibbonButton) => void;
}

/** The add-in's own tab as its manifest describes it: groups, labels, icons, tips. */
export function Ribbon({ addin, paneOpen, running, onPress }: RibbonProps): ReactElement {
  return (
    <nav className="ribbon" aria-label={`Ribbon, tab ${addin.tab}`}>
      <div className="ribbon-tabs">
        <span className="ribbon-tab" aria-current="true">
          {addin.tab}
        </span>
      </div>
      <div className="ribbon-groups">
        {addin.groups.map((group) => (
          <div key={group.id} className="ribbon-group" role="group" aria-label={group.label}>
            <div className="ribbon-buttons">
              {group.buttons.map((button) => (
                <button
                  key={button.id}
                  type="button"
                  title={button.tip}
                  aria-pressed={button.action.kind === "pane" ? paneOpen : undefined}
                  aria-busy={running === button.id}
                  onClick={() => onPress(button)}
                >
                  <img src={button.icon} alt="" width={32} height={32} />
                  <span>{button.label}</span>
                </button>
              ))}
            </div>
            <span className="ribbon-label" aria-hidden="true">
              {group.label}
            </span>
          </div>
        ))}
      </div>
    </nav>
  );
}
