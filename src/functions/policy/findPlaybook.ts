import { EngineError, type Playbook, playbookCells } from "../../engine/index";
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

const bySegment = new Map(
  playbooks
    .map(withReasons)
    .flatMap((playbook) =>
      playbookCells(playbook.keys).map((cell) => [plain(Object.values(cell).join("")), playbook] as const),
    ),
);

/** The shipped playbook that has the segment: "AX" is a product's class, "leverage" a category's. */
export function playbookOf(segment: string): Playbook {
  const found = bySegment.get(plain(segment));
  if (found) return found;
  const message = `segment "${segment}" is in no playbook: write one like AX or strategic, or give the playbook`;
  throw new EngineError("domain", "segment", message);
}

/** Segments are written with or without a blank, hyphen or slash between their parts. */
function plain(segment: string): string {
  return segment.replace(/[\s/-]/gu, "").toLowerCase();
}
