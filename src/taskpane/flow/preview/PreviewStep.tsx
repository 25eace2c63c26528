import { Button, Checkbox, InfoLabel } from "@fluentui/react-components";
import { ProblemMessage } from "../../shell/ProblemMessage";
import { useSectionStyles } from "../../shell/useSectionStyles";
import { Waiting } from "../../shell/Waiting";
import { useStore } from "../../state/useStore";
import type { FlowRun } from "../flowRun";
import { ChangeList } from "./ChangeList";
import { Consent } from "./Consent";

/** What would be created or changed; nothing that exists is overwritten without consent. */
export function PreviewStep({ run }: { readonly run: FlowRun }) {
  const { draft, shownDraft: drafted, live, without, consent } = useStore(run.state);
  const styles = useSectionStyles();
  const busy = draft.status === "idle" || draft.status === "loading";
  const needsConsent = (drafted?.preview.overwrites.length ?? 0) > 0;
  const nothing = drafted !== null && drafted.plan.sheets.length === 0;
  return (
    <>
      {busy && <Waiting label="Working out what would be written" />}
      {draft.status === "failed" && <ProblemMessage problem={draft.problem} onRetry={() => void run.draft()} />}
      {drafted && (
        <>
          {nothing ? (
            <p className={styles.text}>No sheet is chosen, so nothing would be written.</p>
          ) : (
            <ChangeList preview={drafted.preview} />
          )}
          {needsConsent && <Consent overwrites={drafted.preview.overwrites} given={consent} onGive={run.setConsent} />}
          <div role="group" aria-label="Sheets to write" className={styles.tight}>
            {drafted.report.sheets.map((sheet) => (
              <Checkbox
                key={sheet.key}
                label={`${sheet.name}: ${sheet.title}`}
                checked={!without.includes(sheet.key)}
                onChange={(_, data) => run.setSheet(sheet.key, data.checked === true)}
              />
            ))}
          </div>
          <Checkbox
            checked={live}
            label={
              <InfoLabel info="Plain values can be filtered, pivoted and sent to people without the add-in. Live formulas follow your data and need it.">
                Live SEG formulas instead of plain values
              </InfoLabel>
            }
            onChange={(_, data) => run.setLive(data.checked === true)}
          />
        </>
      )}
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabled={draft.status !== "ready" || nothing || (needsConsent && !consent)}
          onClick={() => void run.write()}
        >
          Write to the workbook
        </Button>
        <Button onClick={() => run.go("settings")}>Back to settings</Button>
      </div>
    </>
  );
}
