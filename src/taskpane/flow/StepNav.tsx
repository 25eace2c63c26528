import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { valueOf } from "../state/remote";
import type { FlowRunState, Step } from "./flowRunState";
import { STEPS } from "./flowRunState";
import { hasUsableRows } from "./hasUsableRows";

export const STEP_TITLES: Readonly<Record<Step, string>> = {
  data: "Data",
  settings: "Settings",
  preview: "Preview",
  write: "Write",
  done: "Done",
};

const useStyles = makeStyles({
  list: { display: "flex", flexWrap: "wrap", listStyleType: "none", margin: 0, padding: 0, gap: "2px" },
  button: { minWidth: 0, paddingInline: tokens.spacingHorizontalS },
});

/** A step can be entered when the one before has what it needs; while writing there is no way but Cancel. */
function canGo(step: Step, state: FlowRunState): boolean {
  if (state.step === "write" && state.writing.status === "loading") return false;
  switch (step) {
    case "data":
      return true;
    case "settings":
      return hasUsableRows(state);
    case "preview":
      return hasUsableRows(state) && state.outcome.summary !== null;
    case "write":
      return false;
    case "done":
      return valueOf(state.writing) !== null;
  }
}

export function StepNav({ state, onGo }: { readonly state: FlowRunState; readonly onGo: (step: Step) => void }) {
  const styles = useStyles();
  return (
    <nav aria-label="Steps">
      <ol className={styles.list}>
        {STEPS.map((step, index) => (
          <li key={step}>
            <Button
              size="small"
              className={styles.button}
              appearance={step === state.step ? "primary" : "subtle"}
              disabled={step !== state.step && !canGo(step, state)}
              aria-current={step === state.step ? "step" : undefined}
              onClick={() => step !== state.step && onGo(step)}
            >
              {index + 1} {STEP_TITLES[step]}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
