import type { Playbook, PlaybookCell } from "../engine";
import { decide, playbookCells } from "../engine";
import type { Finding, MappedTable } from "./define";
import { findPlaybook } from "./playbookInput";
import { cellText } from "./read/cellText";
import { FindingList } from "./read/findings";
import { numberReader } from "./read/numberReader";

export type PolicyValues = Readonly<Record<string, string | number>>;
export interface Policy {
  readonly segment: string;
  readonly values: PolicyValues;
  readonly because: string;
  readonly serves: string;
}
/** A playbook written out: one policy a segment, in the order of the keys. */
export interface PolicyTable {
  readonly playbook: Playbook;
  readonly policies: readonly Policy[];
  find(segment: string): Policy | undefined;
}

/** The playbook of the add-in, with what the user's own table says instead where there is one. */
export function policyTable(id: string, own: MappedTable | undefined): { policy: PolicyTable; findings: Finding[] } {
  const playbook = findPlaybook(id);
  const list = new FindingList("playbook");
  const changes = own ? readOwn(playbook, own, list) : new Map<string, PolicyValues>();
  const policies = combinations(playbook).map(({ segment, keys }) => {
    const row = decide(playbook, keys);
    const changed = changes.get(segment.toUpperCase());
    const values = Object.fromEntries(
      playbook.fields.map(({ name }) => [name, changed?.[name] ?? row.values[name] ?? ""]),
    );
    return { segment, values, because: changed ? "From your own playbook." : row.because, serves: row.serves };
  });
  const bySegment = new Map(policies.map((policy) => [policy.segment.toUpperCase(), policy]));
  if (own) {
    const missing = policies.filter(({ segment }) => !changes.has(segment.toUpperCase())).length;
    for (let left = missing; left > 0; left--) list.meet("missing", 0, own.mapping["segment"]?.[0] ?? 0);
  }
  const findings = list.list({
    unknown: { severity: "warning", title: "Playbook rows with an unknown segment", rule: "Left out." },
    faulty: {
      severity: "warning",
      title: "Playbook cells that are no valid value",
      rule: "The add-in's value applies.",
    },
    missing: {
      severity: "info",
      title: "Segments that your playbook leaves open",
      rule: "The add-in's playbook applies.",
    },
  });
  return { policy: { playbook, policies, find: (segment) => bySegment.get(segment.toUpperCase()) }, findings };
}

function combinations({ keys }: Playbook): { segment: string; keys: PlaybookCell }[] {
  return playbookCells(keys).map((cell) => ({ segment: Object.values(cell).join(""), keys: cell }));
}

function readOwn(playbook: Playbook, { table, mapping }: MappedTable, list: FindingList): Map<string, PolicyValues> {
  const segments = table.columns[mapping["segment"]?.[0] ?? -1] ?? [];
  const known = new Set(combinations(playbook).map(({ segment }) => segment.toUpperCase()));
  const changes = new Map<string, PolicyValues>();
  const fields = playbook.fields.flatMap((field) => {
    const position = mapping[field.name]?.[0];
    const cells = position === undefined ? undefined : table.columns[position];
    return position === undefined || !cells ? [] : [{ field, position, cells, reader: numberReader(cells) }];
  });
  for (const [row, cell] of segments.entries()) {
    const segment = cellText(cell).toUpperCase();
    if (segment === "") continue;
    if (!known.has(segment)) {
      list.meet("unknown", row, mapping["segment"]?.[0] ?? 0);
      continue;
    }
    const values: Record<string, string | number> = {};
    for (const { field, position, cells, reader } of fields) {
      const value = cells[row] ?? null;
      if (value === null || value === "") continue;
      const numeric = field.type !== "text" && !field.choices;
      const number = numeric ? reader(value) : null;
      if (!numeric) values[field.name] = cellText(value);
      else if (number === null || Number.isNaN(number) || (field.type === "share" && (number < 0 || number > 1))) {
        list.meet("faulty", row, position);
      } else values[field.name] = number;
    }
    changes.set(segment, values);
  }
  return changes;
}
