const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for XML. Characters XML cannot hold are written as Excel writes them: _x0001_. */
export function escapeXml(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[&<>"]/g, (found) => ESCAPES[found] ?? found)
    .replace(UNWRITABLE, (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
}

// eslint-disable-next-line no-control-regex -- these are the characters XML 1.0 forbids
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]/g;

/** The inverse for texts of cells. */
export function unescapeExcel(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));
}

export type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>;

/** An element as text. Attributes that are null or undefined are left out, logical ones are 1 or 0. */
export function tag(name: string, attributes: Attributes = {}, ...content: readonly string[]): string {
  let text = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined) continue;
    text += ` ${key}="${typeof value === "boolean" ? Number(value) : escapeAttribute(String(value))}"`;
  }
  const inside = content.join("");
  return inside === "" ? `${text}/>` : `${text}>${inside}</${name}>`;
}

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
export const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Text for an attribute: XML would turn line ends and tabs into blanks. */
export function escapeAttribute(text: string): string {
  const escaped = escapeXml(text);
  return /[\n\t]/.test(escaped) ? escaped.replaceAll("\n", "&#10;").replaceAll("\t", "&#9;") : escaped;
}
