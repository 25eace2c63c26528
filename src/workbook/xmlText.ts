/**
 * Entries (key and text) as a small XML document and back. What comes back may have been rewritten by Excel or
 * tampered with, so reading takes what it understands and ignores the rest; it never evaluates anything.
 */
export type Entries = ReadonlyMap<string, string>;

const ENTRY = /<entry\s+key\s*=\s*(?:"([^"<]*)"|'([^'<]*)')\s*(?:\/>|>([^<]*)<\/entry\s*>)/g;
const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

export function toXml(namespace: string, entries: Entries): string {
  const items = [...entries].map(([key, text]) => `<entry key="${inQuotes(key)}">${escapeXml(text)}</entry>`);
  return `<entries xmlns="${inQuotes(namespace)}">${items.join("")}</entries>`;
}

export function fromXml(xml: string): Map<string, string> {
  const entries = new Map<string, string>();
  // Comments and CDATA are never written here; without them the pattern below cannot be led astray.
  const plain = xml.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, "");
  for (const [, double, single, text] of plain.matchAll(ENTRY)) {
    entries.set(unescapeXml(double ?? single ?? ""), unescapeXml(text ?? ""));
  }
  return entries;
}

/** XML cannot hold control characters or halves of surrogate pairs, and changes line ends: those become `\uXXXX`. */
function escapeXml(text: string): string {
  return text
    .replace(/[\\\p{Cc}\p{Cs}\ufffe\uffff]/gu, (character) => {
      return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
    })
    .replace(/[&<>]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Only attributes need their quotes escaped: records are full of them. */
function inQuotes(text: string): string {
  return escapeXml(text).replaceAll('"', "&#34;");
}

function unescapeXml(text: string): string {
  return text
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,4}));/gi, (whole, decimal, hexadecimal, name) => {
      if (name) return NAMED[String(name).toLowerCase()] ?? whole;
      const code = decimal ? Number(decimal) : parseInt(String(hexadecimal), 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : "";
    })
    .replace(/\\u([0-9a-f]{4})/gi, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
}
