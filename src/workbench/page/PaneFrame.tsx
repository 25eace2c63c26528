import { type PointerEvent, type ReactElement, useRef, useState } from "react";
import { Icon } from "./icons";

export interface PaneFrameProps {
  readonly title: string;
  readonly address: string;
  readonly open: boolean;
  readonly onClose: () => void;
  /** The user clicked or pressed a key in the add-in's page. */
  readonly onAct: () => void;
}

const NARROWEST = 280;
const WIDEST = 720;
const USUAL = 350;

/**
 * The add-in's page. Closing hides it but keeps it running, as Excel does with a shared runtime: custom functions
 * are calculated in it.
 */
export function PaneFrame({ title, address, open, onClose, onAct }: PaneFrameProps): ReactElement {
  const [width, setWidth] = useState(USUAL);
  const [dragging, setDragging] = useState(false);
  const frame = useRef<HTMLIFrameElement>(null);
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (dragging) setWidth(clamp(window.innerWidth - event.clientX));
  };
  return (
    <aside className={open ? "pane" : "pane pane-closed"} style={{ width }} aria-hidden={!open}>
      <div
        className="pane-edge"
        role="separator"
        aria-orientation="vertical"
        aria-label="Width of the task pane"
        aria-valuenow={width}
        aria-valuemin={NARROWEST}
        aria-valuemax={WIDEST}
        tabIndex={open ? 0 : -1}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDragging(true);
        }}
        onPointerMove={drag}
        onPointerUp={() => setDragging(false)}
        onDoubleClick={() => setWidth(USUAL)}
        onKeyDown={(event) => {
          if (event.key === "ArrowLeft") setWidth(clamp(width + 20));
          if (event.key === "ArrowRight") setWidth(clamp(width - 20));
        }}
      />
      <div className="pane-head">
        <h2>{title}</h2>
        <button
          type="button"
          aria-label="Reload the task pane"
          title="Reload"
          tabIndex={open ? 0 : -1}
          onClick={() => frame.current?.contentWindow?.location.reload()}
        >
          <Icon name="reload" size={14} />
        </button>
        <button type="button" aria-label="Close the task pane" tabIndex={open ? 0 : -1} onClick={onClose}>
          <Icon name="close" size={14} />
        </button>
      </div>
      <iframe
        ref={frame}
        id="pane"
        title={title}
        src={address}
        className={dragging ? "untouchable" : undefined}
        onLoad={(event) => {
          const page = event.currentTarget.contentWindow;
          page?.addEventListener("pointerdown", onAct, true);
          page?.addEventListener("keydown", onAct, true);
        }}
      />
    </aside>
  );
}

function clamp(width: number): number {
  return Math.min(WIDEST, Math.max(NARROWEST, width));
}
