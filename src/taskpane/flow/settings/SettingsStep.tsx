import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { Setting } from "../../../flows/define";
import { Figure } from "../../pictures/Figure";
import { ProblemMessage } from "../../shell/ProblemMessage";
import { useSectionStyles } from "../../shell/useSectionStyles";
import { Waiting } from "../../shell/Waiting";
import { useStore } from "../../state/useStore";
import type { FlowRun } from "../flowRun";
import { visibleSettings } from "../visibleSettings";
import { settingCuts } from "./settingCuts";
import { SettingControl } from "./SettingControl";

/** So many settings stand in sight; of more, those that come first do. */
const IN_SIGHT = 8;

/** Thresholds beside the picture that answers them; nothing is written yet. */
export function SettingsStep({ run }: { readonly run: FlowRun }) {
  const state = useStore(run.state);
  const styles = useSectionStyles();
  const { outcome } = state;
  const cuts = settingCuts(run);
  const settings = visibleSettings(run.flow, state);
  const ofData = settings.filter((setting) => setting.stage === "data");
  const [shown, more] = byNeed(settings.filter((setting) => setting.stage === "analysis"));
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
        {shown.map((setting) => (
          <SettingControl key={setting.id} run={run} setting={setting} />
        ))}
      </section>
      <SettingGroup run={run} title="More settings" settings={more} />
      <SettingGroup run={run} title="How the data are read" settings={ofData} />
      <div className={styles.row}>
        <Button appearance="primary" disabled={!outcome.summary || outcome.busy} onClick={() => run.go("preview")}>
          Continue to preview
        </Button>
        <Button onClick={run.resetSettings}>Reset to defaults</Button>
      </div>
    </>
  );
}

/** What is drawn comes first, since it is beside the pictures; then the settings in the order of the analysis. */
function byNeed(settings: readonly Setting[]): readonly [shown: readonly Setting[], more: readonly Setting[]] {
  const drawn = settings.filter(({ control }) => control === "object");
  const others = settings.filter(({ control }) => control !== "object");
  // One or two behind a heading would hide more than they clear.
  const count = others.length <= IN_SIGHT + 2 ? others.length : IN_SIGHT;
  return [[...drawn, ...others.slice(0, count)], others.slice(count)];
}

interface GroupProps {
  readonly run: FlowRun;
  readonly title: string;
  readonly settings: readonly Setting[];
}

/** Settings that few will change, one key away. */
function SettingGroup({ run, title, settings }: GroupProps) {
  const styles = useSectionStyles();
  if (settings.length === 0) return null;
  return (
    <details>
      <summary>
        {title} ({settings.length})
      </summary>
      <div className={styles.stack}>
        {settings.map((setting) => (
          <SettingControl key={setting.id} run={run} setting={setting} />
        ))}
      </div>
    </details>
  );
}
