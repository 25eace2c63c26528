import { Button, Link, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useEffect } from "react";
import { quoteSheetName } from "../../../workbook/address";
import { useServices } from "../../services";
import { UndoProblem } from "../../shell/UndoProblem";
import { useSectionStyles } from "../../shell/useSectionStyles";
import { Waiting } from "../../shell/Waiting";
import { useStore } from "../../state/useStore";
import type { FlowRun } from "../flowRun";
import { NextSteps } from "./NextSteps";
import { WhyPanel } from "./WhyPanel";

interface Props {
  readonly run: FlowRun;
  readonly onHome: () => void;
  readonly onGoOn: (flow: string) => void;
}

/** What was found, what to do next, the way to each sheet, the way back, and why an object is where it is. */
export function DoneStep({ run, onHome, onGoOn }: Props) {
  const { writing, undoing } = useStore(run.state);
  const { workbook } = useServices();
  const styles = useSectionStyles();
  useEffect(() => {
    const check = (): void => void run.checkWritten();
    check();
    // Taking a write back deletes its sheets, and with them the selection moves.
    const stop = workbook.onSelectionChanged(check).catch(() => null);
    return () => void stop.then((off) => off?.()).catch(() => undefined);
  }, [run, workbook]);
  if (writing.status !== "ready")
    return <p className={styles.text}>Nothing was written yet. Go to the preview first.</p>;
  const { report, receipt } = writing.value;
  const undone = undoing.status === "ready";
  return (
    <>
      <ul className={styles.bullets} aria-label="What was found">
        {report.sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <NextSteps flow={run.flow} advice={report.next} onGoOn={onGoOn} />
      <section className={styles.tight} aria-labelledby="done-sheets">
        <h3 id="done-sheets" className={styles.subheading}>
          Sheets
        </h3>
        {undone ? (
          <MessageBar intent="success">
            <MessageBarBody>The last write was taken back. The workbook is as it was before.</MessageBarBody>
          </MessageBar>
        ) : (
          <>
            <ul className={styles.bullets}>
              {Object.values(receipt.sheets).map((sheet) => (
                <li key={sheet}>
                  <Link onClick={() => void workbook.goTo(`${quoteSheetName(sheet)}!A1`)}>{sheet}</Link>
                </li>
              ))}
            </ul>
            <div className={styles.row}>
              <Button
                icon={<ArrowUndoRegular />}
                disabled={undoing.status === "loading"}
                onClick={() => void run.undo()}
              >
                Undo last write
              </Button>
              <Button onClick={onHome}>Start another analysis</Button>
            </div>
          </>
        )}
        {undoing.status === "loading" && <Waiting label="Taking the last write back" />}
        {undoing.status === "failed" && (
          <UndoProblem problem={undoing.problem} onUndo={(force) => void run.undo(force)} />
        )}
        {undone && (
          <div>
            <Button onClick={() => run.go("settings")}>Back to settings</Button>
          </div>
        )}
      </section>
      <WhyPanel run={run} sheets={undone ? [] : Object.values(receipt.sheets)} />
    </>
  );
}
