import { SPREADSHEET, XML_DECLARATION, tag } from "./xmlText";

/** The part that tells Excel that cells marked cm="1" hold dynamic arrays. */
export function metadataXml(): string {
  const type = tag("metadataType", {
    name: "XLDAPR",
    minSupportedVersion: 120_000,
    copy: true,
    pasteAll: true,
    pasteValues: true,
    merge: true,
    splitFirst: true,
    rowColShift: true,
    clearFormats: true,
    clearComments: true,
    assign: true,
    coerce: true,
    cellMeta: true,
  });
  const dynamic = tag("xda:dynamicArrayProperties", { fDynamic: true, fCollapsed: false });
  const extension = tag("extLst", {}, tag("ext", { uri: "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}" }, dynamic));
  return (
    XML_DECLARATION +
    tag(
      "metadata",
      { xmlns: SPREADSHEET, "xmlns:xda": "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray" },
      tag("metadataTypes", { count: 1 }, type),
      tag("futureMetadata", { name: "XLDAPR", count: 1 }, tag("bk", {}, extension)),
      tag("cellMetadata", { count: 1 }, tag("bk", {}, tag("rc", { t: 1, v: 0 }))),
    )
  );
}
