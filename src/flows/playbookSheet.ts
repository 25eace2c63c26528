import type { PolicyTable } from "./policyTable";
import type { ReportColumn, ReportSheet, RunPart } from "./report";

/** The playbook written out, to be changed by the user and given to the next run. */
export function playbookSheet({ playbook, policies }: PolicyTable, run: RunPart): ReportSheet {
  return {
    key: "playbook",
    name: "Playbook",
    title: playbook.title,
    note: "Change what applies to a segment, then run again and choose this table as your playbook.",
    parts: [
      {
        kind: "table",
        key: "playbook",
        title: "Playbook",
        freezeColumns: 1,
        columns: [
          { key: "segment", heading: "Segment", type: "class", values: policies.map(({ segment }) => segment) },
          ...playbook.fields.map((field): ReportColumn => {
            const edit = editOf(field);
            return {
              key: field.name,
              heading: field.label,
              type: field.type === "share" ? "share" : field.type === "integer" ? "integer" : "text",
              values: policies.map(({ values }) => values[field.name] ?? ""),
              ...(edit ? { edit } : {}),
            };
          }),
          { key: "because", heading: "Why", type: "text", values: policies.map(({ because }) => because) },
          { key: "serves", heading: "Serves", type: "text", values: policies.map(({ serves }) => serves) },
        ],
      },
      run,
    ],
  };
}

function editOf(field: PolicyTable["playbook"]["fields"][number]): ReportColumn["edit"] {
  if (field.choices) return { choices: field.choices };
  if (field.type === "share") return { minimum: 0, maximum: 1 };
  return field.type === "integer" ? { minimum: 0, maximum: 3650 } : undefined;
}
