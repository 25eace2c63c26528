import { Button, Link, makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useRef } from "react";
import { ProblemMessage } from "../../shell/ProblemMessage";
import { useSectionStyles } from "../../shell/useSectionStyles";
import { Waiting } from "../../shell/Waiting";
import { useStore } from "../../state/useStore";
import { formatCount, plural } from "../../text/format";
import type { FlowRun } from "../flowRun";
import { hasUsableRows } from "../hasUsableRows";
import { isDataComplete } from "../missingRoles";
import { FindingList } from "./FindingList";
import { InputPicker } from "./InputPicker";
import { OptionalInput } from "./OptionalInput";
import { useLastFindings } from "./useLastFindings";

const useStyles = makeStyles({
  /** It may hold an address, which has no place to break. */
  origin: { overflowWrap: "anywhere" },
  /** Beyond the edge until it has the focus: for those who come by keyboard. */
  skip: { ":not(:focus)": { position: "absolute", left: "-9999px" } },
});

/** Where the data are, which column is what, and what is wrong with them. */
export function DataStep({ run }: { readonly run: FlowRun }) {
  const state = useStore(run.state);
  const styles = useSectionStyles();
  const own = useStyles();
  const quality = useRef<HTMLHeadingElement>(null);
  const onward = useRef<HTMLElement>(null);
  const keepOnward = (button: HTMLElement | null): void => void (onward.current = button);
  const { preparation, sample } = state;
  const complete = isDataComplete(run.flow, state);
  const found = useLastFindings(state);
  const usable = hasUsableRows(state);
  const checking = preparation.status === "loading";
  return (
    <>
      <Link as="button" className={own.skip} onClick={() => (usable ? onward : quality).current?.focus()}>
        {usable ? "Skip to Continue" : "Skip to what was found"}
      </Link>
      {sample.status === "loading" && <Waiting label="Bringing the sample into this workbook" />}
      {sample.status === "failed" && (
        <ProblemMessage problem={sample.problem} onRetry={() => void run.start({ kind: "sample" })} />
      )}
      {sample.status === "ready" && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody className={own.origin}>
            Sample data in a new sheet: {sample.value.title}. {sample.value.origin}
          </MessageBarBody>
        </MessageBar>
      )}
      {state.sources.status === "failed" && (
        <ProblemMessage problem={state.sources.problem} onRetry={() => void run.refreshSources()} />
      )}
      {sample.status === "idle" && (
        <div>
          <Button size="small" onClick={() => void run.start({ kind: "sample" })}>
            Use sample data
          </Button>
        </div>
      )}
      {run.flow.inputs.map((input) =>
        input.optional ? (
          <OptionalInput key={input.id} run={run} input={input} />
        ) : (
          <InputPicker key={input.id} run={run} input={input} />
        ),
      )}
      <section className={styles.stack} aria-labelledby="data-check">
        <h3 id="data-check" ref={quality} tabIndex={-1} className={styles.subheading}>
          Quality
        </h3>
        {preparation.status === "idle" && (
          <p className={styles.text}>
            {complete
              ? "The data will be checked in a moment."
              : "The data are checked as soon as every needed column is known."}
          </p>
        )}
        {checking && <Waiting label="Checking the data" progress={preparation.progress} />}
        {preparation.status === "failed" && (
          <ProblemMessage problem={preparation.problem} onRetry={() => void run.check()} />
        )}
        {preparation.status === "ready" && (
          <p className={styles.text}>
            {preparation.value.summary}: {formatCount(preparation.value.rows.used)} of{" "}
            {plural(preparation.value.rows.read, "row")} used.
          </p>
        )}
        {preparation.status === "ready" && !usable && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>
              No row is left to work with. The findings say why: choose other columns, correct the cells, or loosen a
              rule.
            </MessageBarBody>
          </MessageBar>
        )}
        {found && <FindingList run={run} preparation={found} />}
      </section>
      <div className={styles.row}>
        <Button ref={keepOnward} appearance="primary" disabled={!usable} onClick={() => run.go("settings")}>
          Continue to settings
        </Button>
        {complete && (
          <Button disabledFocusable={checking} onClick={run.readAgain}>
            Read the data again
          </Button>
        )}
      </div>
    </>
  );
}
