const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Text from XML: &lt; and the like as the characters they stand for. */
export function plainText(xml: string): string {
  if (!xml.includes("&")) return xml.replaceAll("\r\n", "\n");
  return xml
    .replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) => {
      if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return NAMED[name ?? ""] ?? all;
    })
    .replaceAll("\r\n", "\n");
}
