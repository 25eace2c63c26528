import { playbooks } from "../playbooks";
import type { Playbook } from "../engine";
import type { FlowInput } from "./define";

export function findPlaybook(id: string): Playbook {
  const found = playbooks.find((playbook) => playbook.id === id);
  if (!found) throw new RangeError(`There is no playbook "${id}".`);
  return found;
}

/** The optional second table of a flow: the user's own playbook, as an earlier run wrote it and the user changed it. */
export function playbookInput(id: string): FlowInput {
  const playbook = findPlaybook(id);
  return {
    id: "playbook",
    label: "Your playbook",
    help: "A playbook sheet of an earlier run that you have changed. Without it the playbook of the add-in applies.",
    optional: true,
    forms: [
      {
        id: "playbook",
        label: "One row a segment",
        help: "The segment and what applies to it.",
        roles: [
          {
            id: "segment",
            label: "Segment",
            help: "The class, e.g. AX.",
            type: "text",
            required: true,
            synonyms: ["segment", "class", "klasse", "classe", "clase", ...Object.keys(playbook.keys)],
          },
          ...playbook.fields.map((field) => ({
            id: field.name,
            label: field.label,
            help: `What the playbook says on ${field.label.toLowerCase()}.`,
            type: field.choices || field.type === "text" ? ("text" as const) : ("number" as const),
            required: false,
            synonyms: [...new Set([field.label.toLowerCase(), field.name.toLowerCase()])],
          })),
        ],
      },
    ],
  };
}
