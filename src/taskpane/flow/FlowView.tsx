import { useEffect } from "react";
import { useAnnounce } from "../shell/announcer";
import { useHeadingFocus } from "../shell/useHeadingFocus";
import { useSectionStyles } from "../shell/useSectionStyles";
import { useStore } from "../state/useStore";
import { DataStep } from "./data/DataStep";
import { DoneStep } from "./done/DoneStep";
import type { FlowRun } from "./flowRun";
import { PreviewStep } from "./preview/PreviewStep";
import { SettingsStep } from "./settings/SettingsStep";
import { statusOf } from "./statusOf";
import { StepNav, STEP_TITLES } from "./StepNav";
import { WriteStep } from "./write/WriteStep";

interface Props {
  readonly run: FlowRun;
  readonly onHome: () => void;
  /** Opens an analysis that goes on from this one. */
  readonly onGoOn: (flow: string) => void;
}

/** Any guided analysis: five steps, the way back on top. */
export function FlowView({ run, onHome, onGoOn }: Props) {
  const state = useStore(run.state);
  const styles = useSectionStyles();
  const announce = useAnnounce();
  const heading = useHeadingFocus<HTMLHeadingElement>(state.step);
  const status = statusOf(state);
  useEffect(() => announce(status), [announce, status]);
  return (
    <>
      <header className={styles.tight}>
        <h1 className={styles.heading}>{run.flow.title}</h1>
        <p className={styles.note}>{run.flow.summary}</p>
        <StepNav state={state} onGo={run.go} />
      </header>
      <section className={styles.stack} aria-labelledby="step-title">
        <h2 id="step-title" ref={heading} tabIndex={-1} className={styles.subheading}>
          {STEP_TITLES[state.step]}
        </h2>
        {state.step === "data" && <DataStep run={run} />}
        {state.step === "settings" && <SettingsStep run={run} />}
        {state.step === "preview" && <PreviewStep run={run} />}
        {state.step === "write" && <WriteStep run={run} />}
        {state.step === "done" && <DoneStep run={run} onHome={onHome} onGoOn={onGoOn} />}
      </section>
    </>
  );
}
