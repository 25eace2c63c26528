import { EngineError } from "../errors";
import { decide } from "./decide";
import { playbookCells } from "./playbook";
import type { Playbook, PlaybookCell } from "./playbook";

/**
 * What a playbook says on one field for a segment.
 *
 * @param playbook ours or one that users edited in their sheet
 * @param segment the key values one after the other ("AX", "strategic"), with or without a blank, hyphen or slash
 * between them, in any case
 * @param field name or label of a field, in any case, with or without blanks, hyphens and underscores
 * @throws EngineError domain: a segment or field that the playbook does not know; noSolution: see `decide`
 * @source DMN1.5
 * @example policyField({ id: "p", title: "P", keys: { abc: ["A"], xyz: ["X"] }, fields: [{ name: "days", label: "Days", type: "integer" }], rows: [{ keys: { abc: "A", xyz: "*" }, values: { days: 7 }, because: "", serves: "" }] }, "A-X", "days") // 7
 */
export function policyField(playbook: Playbook, segment: string, field: string): string | number {
  const wanted = plain(field);
  const known = playbook.fields.find(({ name, label }) => plain(name) === wanted || plain(label) === wanted);
  if (!known) {
    const names = playbook.fields.map(({ name }) => name).join(", ");
    throw new EngineError(
      "domain",
      "field",
      `field "${field}" is not in playbook "${playbook.id}", which has ${names}`,
    );
  }
  const value = decide(playbook, cellOf(playbook, segment)).values[known.name];
  if (value === undefined)
    throw new EngineError(
      "noSolution",
      "field",
      `playbook "${playbook.id}" leaves "${known.name}" empty for ${segment}: fill it in`,
    );
  return value;
}

function cellOf(playbook: Playbook, segment: string): PlaybookCell {
  const cells = playbookCells(playbook.keys);
  const cell = cells.find((candidate) => plain(Object.values(candidate).join("")) === plain(segment));
  if (cell) return cell;
  const examples = cells.slice(0, 4).map((candidate) => Object.values(candidate).join(""));
  const message = `segment "${segment}" is not in playbook "${playbook.id}", which has ${examples.join(", ")}${cells.length > 4 ? " …" : ""}`;
  throw new EngineError("domain", "segment", message);
}

function plain(text: string): string {
  return text.replace(/[\s/_-]/gu, "").toLowerCase();
}
