import { writePackage } from "../../../src/workbench/xlsx/package";
import type { Part } from "../../../src/workbench/xlsx/package";

export const SPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

export interface FileParts {
  /** What stands inside <worksheet>, for each sheet. */
  readonly sheets: readonly string[];
  readonly names?: readonly string[];
  /** What stands inside <workbook> before and after the list of sheets. */
  readonly before?: string;
  readonly after?: string;
  /** Relations of the first sheet. */
  readonly relations?: string;
  /** Relations of the workbook besides those to its sheets. */
  readonly bookRelations?: string;
  readonly more?: readonly Part[];
}

export const relation = (id: string, kind: string, target: string, mode = ""): string =>
  `<Relationship Id="${id}" Type="${LINKS}/${kind}" Target="${target}"${mode}/>`;

/** A file made by hand, as other programs might write it: as few parts as possible. */
export function fileParts({
  sheets,
  names = [],
  before = "",
  after = "",
  relations,
  bookRelations = "",
  more = [],
}: FileParts): Part[] {
  const list = sheets.map(
    (_, index) => `<sheet name="${names[index] ?? `S${index + 1}`}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const related = sheets.map((_, index) =>
    relation(`rId${index + 1}`, "worksheet", `worksheets/sheet${index + 1}.xml`),
  );
  return [
    {
      path: "xl/workbook.xml",
      content: `<workbook xmlns="${SPACE}" xmlns:r="${LINKS}">${before}<sheets>${list.join("")}</sheets>${after}</workbook>`,
    },
    {
      path: "xl/_rels/workbook.xml.rels",
      content: `<Relationships>${related.join("")}${bookRelations}</Relationships>`,
    },
    ...sheets.map((content, index) => ({
      path: `xl/worksheets/sheet${index + 1}.xml`,
      content: `<worksheet xmlns="${SPACE}" xmlns:r="${LINKS}">${content}</worksheet>`,
    })),
    ...(relations === undefined
      ? []
      : [{ path: "xl/worksheets/_rels/sheet1.xml.rels", content: `<Relationships>${relations}</Relationships>` }]),
    ...more,
  ];
}

export function fileOf(parts: FileParts): Promise<Uint8Array> {
  return writePackage(fileParts(parts));
}

export const fileOfRows = (xml: string): Promise<Uint8Array> => fileOf({ sheets: [`<sheetData>${xml}</sheetData>`] });

export const fileWithPart = (path: string, content: string | Uint8Array): Promise<Uint8Array> =>
  fileOf({ sheets: ["<sheetData/>"], more: [{ path, content }] });
