import { EngineError, type Playbook, policyField } from "../../engine/index";
import { playbooks } from "../../playbooks/index";

/** A playbook that comes with the add-in, by its id. */
export function findPlaybook(id: string): Playbook {
  const found = playbooks.find((playbook) => playbook.id === id.toLowerCase());
  if (found) return found;
  const known = playbooks.map((playbook) => playbook.id).join(", ");
  throw new EngineError("domain", "playbook", `playbook "${id}" does not exist: write ${known}, or give a range`);
}

/** Lets the reason of a row and the line it serves be asked for like any field. */
export function withReasons(playbook: Playbook): Playbook {
  return {
    ...playbook,
    fields: [
      ...playbook.fields,
      { name: "because", label: "Because", type: "text" },
      { name: "serves", label: "Serves", type: "text" },
    ],
    rows: playbook.rows.map((row) => ({ ...row, values: { ...row.values, because: row.because, serves: row.serves } })),
  };
}

const readable = playbooks.map(withReasons);

/** The shipped playbook that has the segment: "AX" is a product's class, "leverage" a category's. */
export function playbookOf(segment: string): Playbook {
  const found = readable.find((playbook) => knows(playbook, segment));
  if (found) return found;
  throw new EngineError(
    "domain",
    "segment",
    `segment "${segment}" is in no playbook: write one like AX or strategic, or give the playbook`,
  );
}

function knows(playbook: Playbook, segment: string): boolean {
  try {
    policyField(playbook, segment, "because");
    return true;
  } catch (error) {
    if (error instanceof EngineError && error.argument === "segment") return false;
    throw error;
  }
}
