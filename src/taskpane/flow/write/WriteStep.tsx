import { Button } from "@fluentui/react-components";
import { ProblemMessage } from "../../shell/ProblemMessage";
import { useSectionStyles } from "../../shell/useSectionStyles";
import { Waiting } from "../../shell/Waiting";
import { useStore } from "../../state/useStore";
import type { FlowRun } from "../flowRun";

/** Progress with counts, and a Cancel that leaves the workbook as it was. */
export function WriteStep({ run }: { readonly run: FlowRun }) {
  const { writing } = useStore(run.state);
  const styles = useSectionStyles();
  if (writing.status === "failed") {
    return (
      <>
        <ProblemMessage problem={writing.problem} onRetry={() => void run.write()} />
        <div>
          <Button onClick={() => run.go("preview")}>Back to preview</Button>
        </div>
      </>
    );
  }
  return (
    <>
      <Waiting label="Writing to the workbook" progress={writing.status === "loading" ? writing.progress : null} />
      <p className={styles.note}>Cancel takes back what was written so far.</p>
      <div>
        <Button onClick={run.cancel}>Cancel</Button>
      </div>
    </>
  );
}
