import type { Part } from "./package";
import { XML_DECLARATION, tag } from "./xmlText";

const OFFICE = "application/vnd.openxmlformats-officedocument";
const PACKAGE = "application/vnd.openxmlformats-package";

/** What a part is, by its path. */
const TYPES: readonly (readonly [RegExp, string])[] = [
  [/^xl\/workbook\.xml$/, `${OFFICE}.spreadsheetml.sheet.main+xml`],
  [/^xl\/worksheets\/sheet\d+\.xml$/, `${OFFICE}.spreadsheetml.worksheet+xml`],
  [/^xl\/styles\.xml$/, `${OFFICE}.spreadsheetml.styles+xml`],
  [/^xl\/sharedStrings\.xml$/, `${OFFICE}.spreadsheetml.sharedStrings+xml`],
  [/^xl\/metadata\.xml$/, `${OFFICE}.spreadsheetml.sheetMetadata+xml`],
  [/^xl\/theme\/theme\d+\.xml$/, `${OFFICE}.theme+xml`],
  [/^xl\/comments\d+\.xml$/, `${OFFICE}.spreadsheetml.comments+xml`],
  [/^xl\/threadedComments\/threadedComment\d+\.xml$/, "application/vnd.ms-excel.threadedcomments+xml"],
  [/^xl\/persons\/person\.xml$/, "application/vnd.ms-excel.person+xml"],
  [/^xl\/tables\/table\d+\.xml$/, `${OFFICE}.spreadsheetml.table+xml`],
  [/^xl\/drawings\/drawing\d+\.xml$/, `${OFFICE}.drawing+xml`],
  [/^xl\/charts\/chart\d+\.xml$/, `${OFFICE}.drawingml.chart+xml`],
  [/^docProps\/core\.xml$/, `${PACKAGE}.core-properties+xml`],
  [/^docProps\/app\.xml$/, `${OFFICE}.extended-properties+xml`],
  [/^docProps\/custom\.xml$/, `${OFFICE}.custom-properties+xml`],
  [/^customXml\/itemProps\d+\.xml$/, `${OFFICE}.customXmlProperties+xml`],
];

export function contentTypes(parts: readonly Part[]): string {
  const overrides = parts.flatMap(({ path, type: own }) => {
    const type = own ?? TYPES.find(([pattern]) => pattern.test(path))?.[1];
    return type === undefined ? [] : [tag("Override", { PartName: `/${path}`, ContentType: type })];
  });
  const drawings = parts.some(({ path }) => path.endsWith(".vml"));
  return (
    XML_DECLARATION +
    tag(
      "Types",
      { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
      tag("Default", { Extension: "rels", ContentType: `${PACKAGE}.relationships+xml` }),
      tag("Default", { Extension: "xml", ContentType: "application/xml" }),
      drawings ? tag("Default", { Extension: "vml", ContentType: `${OFFICE}.vmlDrawing` }) : "",
      ...overrides,
    )
  );
}
