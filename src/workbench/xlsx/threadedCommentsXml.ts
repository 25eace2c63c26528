import { parseA1, toA1 } from "../model/address";
import type { Comment } from "../model/comment";
import type { Sheet } from "../model/sheet";
import type { PackageReader, XmlElement } from "./package";
import { child, childrenNamed, says, textOf } from "./package";
import type { RelatedPart } from "./readRelations";
import { XML_DECLARATION, escapeXml, tag } from "./xmlText";

/** Threaded comments: what Excel 365 shows in its Comments pane. Older versions see the note written beside each. */

export const THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";

/** Authors of a workbook's comments by name, with the ids files give them. */
export class Persons {
  private readonly ids = new Map<string, string>();

  id(name: string): string {
    const known = this.ids.get(name);
    if (known !== undefined) return known;
    const id = `{9E5F0000-0000-4000-8000-${(this.ids.size + 1).toString(16).toUpperCase().padStart(12, "0")}}`;
    this.ids.set(name, id);
    return id;
  }

  get empty(): boolean {
    return this.ids.size === 0;
  }

  xml(): string {
    const items = [...this.ids].map(([displayName, id]) =>
      tag("person", { displayName, id, userId: displayName, providerId: "None" }),
    );
    return XML_DECLARATION + tag("personList", { xmlns: THREADED }, ...items);
  }
}

export function threadedCommentsXml(sheet: Sheet, persons: Persons): string {
  const items = sheet.comments.flatMap((comment) => {
    const ref = toA1({ row: comment.row, column: comment.column, rows: 1, columns: 1 });
    const one = (item: Comment["replies"][number], parentId: string | null, done: boolean | null): string =>
      tag(
        "threadedComment",
        { ref, dT: fileDate(item.created), personId: persons.id(item.author), id: fileId(item.id), parentId, done },
        tag("text", {}, escapeXml(item.text)),
      );
    const id = fileId(comment.id);
    return [
      one(comment, null, comment.resolved ? true : null),
      ...comment.replies.map((reply) => one(reply, id, null)),
    ];
  });
  return XML_DECLARATION + tag("ThreadedComments", { xmlns: THREADED }, ...items);
}

/** Files want ids in the form of a GUID; another id gets one made of its letters, the same in every run. */
export function fileId(id: string): string {
  if (/^\{[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/i.test(id)) return id;
  let digits = "";
  for (const seed of [7, 31, 131, 1313]) {
    let hash = seed;
    for (let at = 0; at < id.length; at++) hash = (Math.imul(hash, 31) + id.charCodeAt(at)) >>> 0;
    digits += hash.toString(16).toUpperCase().padStart(8, "0");
  }
  const cut = [
    digits.slice(0, 8),
    digits.slice(8, 12),
    digits.slice(12, 16),
    digits.slice(16, 20),
    digits.slice(20, 32),
  ];
  return `{${cut.join("-")}}`;
}

function fileDate(iso: string): string {
  const time = Date.parse(iso);
  return Number.isFinite(time) ? new Date(time).toISOString().replace(/0?Z$/, "") : "2000-01-01T00:00:00.00";
}

export function readPersons(
  reader: PackageReader,
  related: ReadonlyMap<string, RelatedPart>,
): ReadonlyMap<string, string> {
  const path = [...related.values()].find(({ kind }) => kind === "person")?.path;
  const root = path === undefined ? null : reader.xml(path);
  return new Map(
    childrenNamed(root, "person").map(({ attributes }) => [attributes["id"] ?? "", attributes["displayName"] ?? ""]),
  );
}

export function readComments(sheet: Sheet, root: XmlElement, persons: ReadonlyMap<string, string>): Comment[] {
  const comments = new Map<string, Comment>();
  for (const element of childrenNamed(root, "threadedComment")) {
    const { ref = "", dT = "", personId = "", id = sheet.workbook.newId(), parentId, done } = element.attributes;
    const said = {
      id,
      author: persons.get(personId) ?? "",
      text: textOf(child(element, "text")),
      created: isoDate(dT),
    };
    const parent = parentId === undefined ? undefined : comments.get(parentId);
    if (parent) {
      parent.replies.push(said);
      continue;
    }
    const cell = parseA1(ref);
    if (cell) comments.set(id, { ...said, row: cell.row, column: cell.column, resolved: says(done), replies: [] });
  }
  return [...comments.values()];
}

/** Files give the time of the world without saying so. */
function isoDate(text: string): string {
  const time = Date.parse(/(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}Z`);
  return Number.isFinite(time) ? new Date(time).toISOString() : "";
}

const OFFICE_2017 = "http://schemas.microsoft.com/office/2017/10/relationships";
export const THREADED_RELATION = `${OFFICE_2017}/threadedComment`;
export const PERSON_RELATION = `${OFFICE_2017}/person`;
