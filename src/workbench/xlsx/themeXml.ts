import { OFFICE_COLORS } from "./readColors";
import { XML_DECLARATION, tag } from "./xmlText";

const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main";
const NAMES = "dk1 lt1 dk2 lt2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");

/** The theme of Office 2013 to 2022, for workbooks that did not come from a file: Excel wants one to be there. */
export function themeXml(): string {
  const colors = NAMES.map((name) => tag(`a:${name}`, {}, colorXml(name)));
  const font = (name: string, latin: string): string =>
    tag(`a:${name}`, {}, tag("a:latin", { typeface: latin }), '<a:ea typeface=""/><a:cs typeface=""/>');
  return (
    XML_DECLARATION +
    tag(
      "a:theme",
      { "xmlns:a": DRAWING, name: "Office Theme" },
      tag(
        "a:themeElements",
        {},
        tag("a:clrScheme", { name: "Office" }, ...colors),
        tag("a:fontScheme", { name: "Office" }, font("majorFont", "Calibri Light"), font("minorFont", "Calibri")),
        tag("a:fmtScheme", { name: "Office" }, fills("a:fillStyleLst"), LINES, EFFECTS, fills("a:bgFillStyleLst")),
      ),
      "<a:objectDefaults/><a:extraClrSchemeLst/>",
    )
  );
}

function colorXml(name: string): string {
  if (name === "dk1") return tag("a:sysClr", { val: "windowText", lastClr: "000000" });
  if (name === "lt1") return tag("a:sysClr", { val: "window", lastClr: "FFFFFF" });
  return tag("a:srgbClr", { val: OFFICE_COLORS[name] ?? "000000" });
}

const PLACEHOLDER = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>';
const fills = (name: string): string => tag(name, {}, PLACEHOLDER, PLACEHOLDER, PLACEHOLDER);
const line = (w: number): string =>
  tag(
    "a:ln",
    { w, cap: "flat", cmpd: "sng", algn: "ctr" },
    PLACEHOLDER,
    '<a:prstDash val="solid"/>',
    '<a:miter lim="800000"/>',
  );
const LINES = tag("a:lnStyleLst", {}, line(6_350), line(12_700), line(19_050));
const EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>";
const EFFECTS = tag("a:effectStyleLst", {}, EFFECT, EFFECT, EFFECT);
