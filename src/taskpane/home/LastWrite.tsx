import { Button } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useEffect } from "react";
import { ProblemMessage } from "../shell/ProblemMessage";
import { UndoProblem } from "../shell/UndoProblem";
import { useAnnounce } from "../shell/announcer";
import { useSectionStyles } from "../shell/useSectionStyles";
import { Waiting } from "../shell/Waiting";
import type { Pane } from "../state/pane";
import { useStore } from "../state/useStore";
import { formatDateTime, plural } from "../text/format";

/** What this add-in wrote last, and the way to take it back; also after the pane was closed and opened again. */
export function LastWrite({ pane }: { readonly pane: Pane }) {
  const { lastWrite, undoing } = useStore(pane.state);
  const announce = useAnnounce();
  const styles = useSectionStyles();
  useEffect(() => void pane.refreshLastWrite(), [pane]);
  const undo = async (force: boolean): Promise<void> => {
    await pane.undoLastWrite(force);
    if (pane.state.get().undoing.status === "ready") announce("The last write was taken back.");
  };
  return (
    <section className={styles.tight} aria-labelledby="home-last">
      <h2 id="home-last" className={styles.subheading}>
        Last write
      </h2>
      {(lastWrite.status === "idle" || lastWrite.status === "loading") && (
        <Waiting label="Looking for the last write" />
      )}
      {lastWrite.status === "failed" && (
        <ProblemMessage problem={lastWrite.problem} onRetry={() => void pane.refreshLastWrite()} />
      )}
      {lastWrite.status === "ready" && !lastWrite.value && (
        <p className={styles.text}>
          {undoing.status === "ready"
            ? "The last write was taken back."
            : "Nothing was written into this workbook yet."}
        </p>
      )}
      {lastWrite.status === "ready" && lastWrite.value && (
        <>
          {undoing.status === "ready" && <p className={styles.text}>The last write was taken back. Before it:</p>}
          <p className={styles.text}>
            {lastWrite.value.title}, {formatDateTime(lastWrite.value.when)}:{" "}
            {plural(Object.keys(lastWrite.value.sheets).length, "sheet")}, {plural(lastWrite.value.cells, "cell")}.
          </p>
          <div>
            <Button
              icon={<ArrowUndoRegular />}
              disabled={undoing.status === "loading"}
              onClick={() => void undo(false)}
            >
              Undo last write
            </Button>
          </div>
        </>
      )}
      {undoing.status === "failed" && <UndoProblem problem={undoing.problem} onUndo={(force) => void undo(force)} />}
    </section>
  );
}
