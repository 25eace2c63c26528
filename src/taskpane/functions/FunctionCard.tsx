import { Button, Field, Input } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons/svg/table";
import { useMemo } from "react";
import { useServices } from "../services";
import { useAnnounce } from "../shell/announcer";
import { ProblemMessage } from "../shell/ProblemMessage";
import { useSectionStyles } from "../shell/useSectionStyles";
import { useStore } from "../state/useStore";
import { displayFormula, hasArrayConstant } from "./displayFormula";
import type { ArgumentHelp, FunctionHelp } from "./functionHelp";
import { createFormulaDraft } from "./formulaDraft";

const SHOWN_EXAMPLES = 3;

/** One function: its arguments to fill in, the formula that comes out, and examples. */
export function FunctionCard({ help }: { readonly help: FunctionHelp }) {
  const { workbook } = useServices();
  const announce = useAnnounce();
  const styles = useSectionStyles();
  const draft = useMemo(() => createFormulaDraft(help, workbook), [help, workbook]);
  const { texts, formula, missing, separators, problem, inserted } = useStore(draft.state);
  const examples = help.examples.slice(0, SHOWN_EXAMPLES);
  const insert = async (text: string): Promise<void> => {
    await draft.insert(text);
    const { inserted: at } = draft.state.get();
    if (at) announce(`Inserted into ${at}.`);
  };
  return (
    <div className={styles.stack}>
      {help.arguments.map((argument, index) => (
        <Field
          key={argument.name}
          label={argument.optional ? `${argument.name} (optional)` : argument.name}
          hint={hintOf(argument)}
        >
          <Input
            size="small"
            value={texts[index] ?? ""}
            placeholder={argument.defaultText ?? ""}
            onChange={(_, data) => draft.type(index, data.value)}
            contentAfter={
              <Button
                size="small"
                appearance="transparent"
                icon={<TableRegular />}
                title="Use my selection"
                aria-label={`Use my selection for ${argument.name}`}
                onClick={() => void draft.takeSelection(index)}
              />
            }
          />
        </Field>
      ))}
      <p className={styles.note}>Gives {help.result}</p>
      <Code text={displayFormula(formula, separators)} />
      <div className={styles.row}>
        <Button appearance="primary" disabled={missing.length > 0} onClick={() => void insert(formula)}>
          Insert into the selected cell
        </Button>
        {missing.length > 0 && <span className={styles.note}>Still needed: {missing.join(", ")}</span>}
      </div>
      {inserted && <p className={styles.text}>Inserted into {inserted}.</p>}
      {problem && <ProblemMessage problem={problem} />}
      {examples.length > 0 && (
        <section className={styles.tight} aria-label={`Examples of ${help.name}`}>
          <h2 className={styles.subheading}>Examples</h2>
          {separators.list !== "," && examples.some((example) => hasArrayConstant(example.formula)) && (
            <p className={styles.note}>Arrays in braces are shown the English way; Insert writes them right.</p>
          )}
          {examples.map((example) => (
            <div key={example.formula} className={styles.tight}>
              <Code text={displayFormula(example.formula, separators)} />
              {example.note && <span className={styles.note}>{example.note}</span>}
              <div>
                <Button
                  size="small"
                  onClick={() => void insert(example.formula)}
                  aria-label={`Insert ${example.formula}`}
                >
                  Insert
                </Button>
              </div>
            </div>
          ))}
        </section>
      )}
      <details>
        <summary>How it is computed</summary>
        <p className={styles.text}>{help.formula}</p>
        {help.assumptions.length > 0 && (
          <ul className={styles.bullets}>
            {help.assumptions.map((assumption) => (
              <li key={assumption}>{assumption}</li>
            ))}
          </ul>
        )}
        <p className={styles.note}>Source: {help.source}</p>
      </details>
    </div>
  );
}

function Code({ text }: { readonly text: string }) {
  return <code style={{ overflowWrap: "anywhere" }}>{text}</code>;
}

function hintOf({ help, unit, choices }: ArgumentHelp): string {
  const words = (choices ?? []).map((choice) => choice.value).join(", ");
  return [help, unit ? `Unit: ${unit}.` : "", words ? `One of: ${words}.` : ""].filter(Boolean).join(" ");
}
