const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text from XML: &lt; and the like as the characters they stand for. */
export function plainText(xml: string): string {
  const text = xml.includes("\r") ? xml.replace(/\r\n?/g, "\n") : xml;
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
    if (hex !== undefined) return character(parseInt(hex, 16));
    if (decimal !== undefined) return character(Number(decimal));
    return Object.hasOwn(NAMED, name ?? "") ? (NAMED[name ?? ""] ?? all) : all;
  });
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "\uFFFD";
}
