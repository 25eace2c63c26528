import { Button, Field, Select } from "@fluentui/react-components";
import type { FlowInput } from "../../../flows/define";
import type { Source } from "../../../workbook/port";
import { useServices } from "../../services";
import { useSectionStyles } from "../../shell/useSectionStyles";
import { valueOf } from "../../state/remote";
import { useStore } from "../../state/useStore";
import { plural } from "../../text/format";
import type { FlowRun } from "../flowRun";

const KINDS: readonly (readonly [Source["kind"], string])[] = [
  ["table", "Tables"],
  ["name", "Named ranges"],
  ["selection", "Selection"],
  ["sheet", "Sheets"],
];
const NONE = "";

const idOf = (source: Source): string => `${source.kind}|${source.address}`;
const describe = (source: Source): string =>
  `${source.label} (${plural(Math.max(0, source.rows - 1), "row")}, ${plural(source.columns, "column")})`;

/** Tables, names, the selection and whole sheets to choose from. */
export function SourcePicker({ run, input }: { readonly run: FlowRun; readonly input: FlowInput }) {
  const { workbook } = useServices();
  const styles = useSectionStyles();
  const state = useStore(run.state);
  const picked = state.inputs[input.id]?.source ?? null;
  // Below a heading there must be something: an empty sheet's selected cell is no data.
  const listed = (valueOf(state.sources) ?? []).filter(({ rows }) => rows > 1);
  const sources = picked && !listed.some((one) => idOf(one) === idOf(picked)) ? [picked, ...listed] : listed;
  const pickById = (id: string): void => void run.pick(input.id, sources.find((one) => idOf(one) === id) ?? null);
  const takeSelection = async (): Promise<void> => {
    await run.refreshSources();
    await run.pick(input.id, await workbook.selection());
  };
  return (
    <div className={styles.tight}>
      <Field
        label={input.optional ? `${input.label} (optional)` : input.label}
        hint={state.sources.status === "ready" && sources.length === 0 ? "This workbook has no data yet." : input.help}
      >
        <Select
          className={styles.shrink}
          value={picked ? idOf(picked) : NONE}
          onChange={(_, data) => pickById(data.value)}
        >
          <option value={NONE}>
            {state.sources.status === "loading" ? "Looking for data…" : "Choose a table or range"}
          </option>
          {KINDS.map(([kind, title]) => {
            const ofKind = sources.filter((source) => source.kind === kind);
            return ofKind.length === 0 ? null : (
              <optgroup key={kind} label={title}>
                {ofKind.map((source) => (
                  <option key={idOf(source)} value={idOf(source)}>
                    {describe(source)}
                  </option>
                ))}
              </optgroup>
            );
          })}
        </Select>
      </Field>
      <div className={styles.row}>
        <Button size="small" onClick={() => void takeSelection()}>
          Use my selection
        </Button>
        <Button size="small" onClick={() => void run.refreshSources()}>
          Look again
        </Button>
        {picked && (
          <Button size="small" onClick={() => void workbook.goTo(picked.address)}>
            Show in sheet
          </Button>
        )}
      </div>
    </div>
  );
}
