import { InfoLabel } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Setting } from "../../../flows/define";
import { useSectionStyles } from "../../shell/useSectionStyles";
import { valueOf } from "../../state/remote";
import { useStore } from "../../state/useStore";
import type { FlowRun } from "../flowRun";
import type { FlowRunState } from "../flowRunState";
import { NumberField } from "./NumberField";

interface Props {
  readonly run: FlowRun;
  readonly setting: Extract<Setting, { control: "weights" }>;
  readonly info: ReactElement;
  readonly values: readonly number[];
  readonly onChange: (values: readonly number[]) => void;
}

/** One weight for each column that plays a role; until one is typed they are equal. */
export function WeightsControl({ run, setting, info, values, onChange }: Props) {
  const styles = useSectionStyles();
  const names = columnNames(useStore(run.state), setting.role);
  const weights = names.map((_, index) => values[index] ?? 1);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return (
    <div role="group" aria-label={setting.label} className={styles.tight}>
      <InfoLabel info={info}>{setting.label}</InfoLabel>
      {names.length === 0 && <p className={styles.note}>Choose the columns in the Data step first.</p>}
      {names.map((name, index) => (
        <NumberField
          key={name}
          label={total > 0 ? `${name} (${Math.round((100 * (weights[index] ?? 0)) / total)} %)` : name}
          value={weights[index] ?? 1}
          minimum={0}
          maximum={100}
          step={0.1}
          onCommit={(next) => onChange(weights.map((one, position) => (position === index ? next : one)))}
        />
      ))}
    </div>
  );
}

function columnNames(state: FlowRunState, role: string): readonly string[] {
  for (const input of Object.values(state.inputs)) {
    const head = valueOf(input.head);
    const columns = input.mapping[role];
    if (head && columns && columns.length > 0)
      return columns.map((column) => head.headings[column] ?? `Column ${column + 1}`);
  }
  return [];
}
