import { Checkbox, Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { FlowInput } from "../../../flows/define";
import { ProblemMessage } from "../../shell/ProblemMessage";
import { useSectionStyles } from "../../shell/useSectionStyles";
import { Waiting } from "../../shell/Waiting";
import { useStore } from "../../state/useStore";
import { plural } from "../../text/format";
import type { FlowRun } from "../flowRun";
import { formOf } from "../missingRoles";
import { MappingTable } from "./MappingTable";
import { SourcePicker } from "./SourcePicker";

/** One input of the analysis: its source, its form, its columns. */
export function InputPicker({ run, input }: { readonly run: FlowRun; readonly input: FlowInput }) {
  const state = useStore(run.state);
  const styles = useSectionStyles();
  const given = state.inputs[input.id];
  if (!given) return null;
  const form = formOf(input, given);
  return (
    <section className={styles.stack} aria-label={input.label}>
      <SourcePicker run={run} input={input} />
      {given.head.status === "loading" && <Waiting label="Looking at the headings" />}
      {given.head.status === "failed" && (
        <ProblemMessage problem={given.head.problem} onRetry={() => void run.pick(input.id, given.source)} />
      )}
      {given.head.status === "ready" && form && (
        <>
          {input.forms.length > 1 && (
            <Field label="The table holds" hint={form.help}>
              <RadioGroup value={form.id} onChange={(_, data) => run.chooseForm(input.id, data.value)}>
                {input.forms.map((one) => (
                  <Radio key={one.id} value={one.id} label={one.label} />
                ))}
              </RadioGroup>
            </Field>
          )}
          <MappingTable
            caption={
              given.remembered ? "Columns, as remembered in this workbook" : "Columns, as recognised by their headings"
            }
            form={form}
            head={given.head.value}
            mapping={given.mapping}
            confidence={given.confidence}
            onMap={(role, columns) => run.map(input.id, role, columns)}
          />
          {given.hiddenRows > 0 && (
            <Checkbox
              checked={given.skipHidden}
              label={`Leave out ${plural(given.hiddenRows, "hidden row")}`}
              onChange={(_, data) => run.setSkipHidden(input.id, data.checked === true)}
            />
          )}
          {given.merged && (
            <p className={styles.note}>
              Cells are merged in this range. A merged value counts for its first row only; unmerge and fill down if it
              belongs to every row.
            </p>
          )}
        </>
      )}
    </section>
  );
}
