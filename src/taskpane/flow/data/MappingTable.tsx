import { Badge, InfoLabel, Select } from "@fluentui/react-components";
import type { ColumnRole, InputForm, Mapping } from "../../../flows/define";
import type { Table } from "../../../flows/table";
import { useSectionStyles } from "../../shell/useSectionStyles";
import { ManyColumns } from "./ManyColumns";
import { sampleValues } from "./sampleValues";

interface Props {
  readonly caption: string;
  readonly form: InputForm;
  readonly head: Table;
  readonly mapping: Mapping;
  readonly confidence: Readonly<Record<string, number>>;
  readonly onMap: (role: string, columns: readonly number[]) => void;
}

/** Which column is what: recognised, correctable, with the first values beside it. */
export function MappingTable({ caption, form, head, mapping, confidence, onMap }: Props) {
  const styles = useSectionStyles();
  return (
    <table className={`${styles.table} ${styles.fixed}`}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Needed</th>
          <th scope="col">Column</th>
        </tr>
      </thead>
      <tbody>
        {form.roles.map((role) => (
          <tr key={role.id}>
            <th scope="row">
              <InfoLabel info={role.help}>{role.label}</InfoLabel>{" "}
              <RoleState role={role} mapped={(mapping[role.id]?.length ?? 0) > 0} sure={confidence[role.id] ?? 1} />
            </th>
            <td>
              {role.many ? (
                <ManyColumns
                  role={role}
                  head={head}
                  chosen={mapping[role.id] ?? []}
                  onChange={(c) => onMap(role.id, c)}
                />
              ) : (
                <OneColumn role={role} head={head} chosen={mapping[role.id]?.[0]} onChange={(c) => onMap(role.id, c)} />
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Below this a recognised column is a guess that the user should look at. */
const SURE = 0.5;

function RoleState({
  role,
  mapped,
  sure,
}: {
  readonly role: ColumnRole;
  readonly mapped: boolean;
  readonly sure: number;
}) {
  if (mapped && sure >= SURE) return null;
  const [color, word] = mapped
    ? (["warning", "please check"] as const)
    : role.required
      ? (["danger", "missing"] as const)
      : (["subtle", "optional"] as const);
  return (
    <Badge appearance="tint" color={color} size="small">
      {word}
    </Badge>
  );
}

interface OneProps {
  readonly role: ColumnRole;
  readonly head: Table;
  readonly chosen: number | undefined;
  readonly onChange: (columns: readonly number[]) => void;
}

function OneColumn({ role, head, chosen, onChange }: OneProps) {
  const styles = useSectionStyles();
  const values = chosen === undefined ? "" : sampleValues(head, chosen, role.type);
  return (
    <div className={styles.tight}>
      <Select
        size="small"
        className={styles.shrink}
        aria-label={`Column for ${role.label}`}
        value={chosen === undefined ? "" : String(chosen)}
        onChange={(_, data) => onChange(data.value === "" ? [] : [Number(data.value)])}
      >
        <option value="">Not in this table</option>
        {head.headings.map((heading, index) => (
          <option key={index} value={String(index)}>
            {heading || `Column ${index + 1}`}
          </option>
        ))}
      </Select>
      {values && <span className={styles.note}>e.g. {values}</span>}
    </div>
  );
}
