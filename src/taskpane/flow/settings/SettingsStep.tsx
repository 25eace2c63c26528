import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { Figure } from "../../pictures/Figure";
import { ProblemMessage } from "../../shell/ProblemMessage";
import { useSectionStyles } from "../../shell/useSectionStyles";
import { Waiting } from "../../shell/Waiting";
import { useStore } from "../../state/useStore";
import type { FlowRun } from "../flowRun";
import { visibleSettings } from "../visibleSettings";
import { settingCuts } from "./settingCuts";
import { SettingControl } from "./SettingControl";

/** Thresholds beside the picture that answers them; nothing is written yet. */
export function SettingsStep({ run }: { readonly run: FlowRun }) {
  const state = useStore(run.state);
  const styles = useSectionStyles();
  const { outcome } = state;
  const cuts = settingCuts(run);
  const settings = visibleSettings(run.flow, state);
  const ofData = settings.filter((setting) => setting.stage === "data");
  return (
    <>
      {state.settingsRemembered && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>These settings come from the last run in this workbook.</MessageBarBody>
        </MessageBar>
      )}
      {!outcome.summary && outcome.busy && <Waiting label="Computing the first picture" />}
      {!outcome.summary && !outcome.busy && !outcome.problem && (
        <p className={styles.text}>The picture appears when the data are checked.</p>
      )}
      {outcome.problem && <ProblemMessage problem={outcome.problem} onRetry={() => void run.run()} />}
      {outcome.summary && (
        <div className={styles.stack} aria-busy={outcome.busy}>
          {outcome.summary.sentences.length > 0 && (
            <ul className={styles.bullets}>
              {outcome.summary.sentences.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          {outcome.summary.pictures.map((picture, index) => (
            <Figure key={index} picture={picture} cuts={cuts} />
          ))}
        </div>
      )}
      <section className={styles.stack} aria-label="Thresholds and rules">
        {settings
          .filter((setting) => setting.stage === "analysis")
          .map((setting) => (
            <SettingControl key={setting.id} run={run} setting={setting} />
          ))}
      </section>
      {ofData.length > 0 && (
        <details>
          <summary>How the data are read ({ofData.length})</summary>
          <div className={styles.stack}>
            {ofData.map((setting) => (
              <SettingControl key={setting.id} run={run} setting={setting} />
            ))}
          </div>
        </details>
      )}
      <div className={styles.row}>
        <Button appearance="primary" disabled={!outcome.summary || outcome.busy} onClick={() => run.go("preview")}>
          Continue to preview
        </Button>
        <Button onClick={run.resetSettings}>Reset to defaults</Button>
      </div>
    </>
  );
}
