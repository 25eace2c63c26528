import { Checkbox } from "@fluentui/react-components";
import type { ColumnRole } from "../../../flows/define";
import type { Table } from "../../../flows/table";
import { useSectionStyles } from "../../shell/useSectionStyles";
import { plural } from "../../text/format";
import { sampleValues } from "./sampleValues";

interface Props {
  readonly role: ColumnRole;
  readonly head: Table;
  readonly chosen: readonly number[];
  readonly onChange: (columns: readonly number[]) => void;
}

/** A role that takes several columns, such as periods across: the count and the ends, and every column on demand. */
export function ManyColumns({ role, head, chosen, onChange }: Props) {
  const styles = useSectionStyles();
  const toggle = (column: number, on: boolean): void =>
    onChange(on ? [...chosen, column].sort((a, b) => a - b) : chosen.filter((one) => one !== column));
  return (
    <details>
      <summary>{summaryOf(head, chosen)}</summary>
      <div className={styles.tight} role="group" aria-label={`Columns for ${role.label}`}>
        {head.headings.map((heading, index) => (
          <Checkbox
            key={index}
            label={`${heading || `Column ${index + 1}`} (${sampleValues(head, index, role.type)})`}
            checked={chosen.includes(index)}
            onChange={(_, data) => toggle(index, data.checked === true)}
          />
        ))}
      </div>
    </details>
  );
}

function summaryOf(head: Table, chosen: readonly number[]): string {
  const first = chosen[0];
  const last = chosen[chosen.length - 1];
  if (first === undefined || last === undefined) return "No column chosen";
  const ends = first === last ? "" : ` to ${head.headings[last] ?? ""}`;
  return `${plural(chosen.length, "column")}: ${head.headings[first] ?? ""}${ends}`;
}
