import { Field, SearchBox } from "@fluentui/react-components";
import { Button } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import { useServices } from "../../services";
import { useAnnounce } from "../../shell/announcer";
import { ProblemMessage } from "../../shell/ProblemMessage";
import { useSectionStyles } from "../../shell/useSectionStyles";
import { useStore } from "../../state/useStore";
import type { FlowRun } from "../flowRun";
import { ExplanationCard } from "./ExplanationCard";
import { createWhy } from "./why";

/** Why an object has its class: searched by name, or the row that is selected in a result sheet. */
export function WhyPanel({ run, sheets }: { readonly run: FlowRun; readonly sheets: readonly string[] }) {
  const { workbook } = useServices();
  const announce = useAnnounce();
  const styles = useSectionStyles();
  const why = useMemo(() => createWhy(run, workbook), [run, workbook]);
  const { text, matches, explanation, problem } = useStore(why.state);
  const followed = sheets.join("\n");
  useEffect(() => why.follow(followed === "" ? [] : followed.split("\n")), [why, followed]);
  useEffect(() => {
    if (explanation) announce(`${explanation.key}: ${explanation.verdict}`);
  }, [announce, explanation]);
  return (
    <section className={styles.stack} aria-labelledby="why-title">
      <h3 id="why-title" className={styles.subheading}>
        Why?
      </h3>
      <Field label="Find an object" hint="Or select its row in a result sheet.">
        <SearchBox value={text} onChange={(_, data) => void why.search(data.value)} />
      </Field>
      {problem && <ProblemMessage problem={problem} />}
      {text !== "" && matches.length === 0 && !explanation && !problem && (
        <p className={styles.text}>Nothing in this result has “{text}” in its name.</p>
      )}
      {matches.length > 0 && (
        <ul className={styles.list} aria-label="Found">
          {matches.map((key) => (
            <li key={key}>
              <Button size="small" onClick={() => void why.explain(key)}>
                {key}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {explanation && <ExplanationCard explanation={explanation} />}
    </section>
  );
}
