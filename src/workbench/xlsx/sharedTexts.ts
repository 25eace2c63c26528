import { SPREADSHEET, XML_DECLARATION, escapeXml } from "./xmlText";

/** Half a character, which no text of a cell begins with. */
const RICH = "\uDFFFrich:";

/** Texts of all cells, each once; cells hold their number. */
export class SharedTexts {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  index(text: string): number {
    this.uses++;
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    this.indexes.set(text, this.indexes.size);
    return this.indexes.size - 1;
  }

  /** A text given as the XML of its pieces. */
  richIndex(xml: string): number {
    return this.index(RICH + xml);
  }

  *xml(): Generator<string> {
    yield `${XML_DECLARATION}<sst xmlns="${SPREADSHEET}" count="${this.uses}" uniqueCount="${this.indexes.size}">`;
    for (const text of this.indexes.keys()) {
      if (text.startsWith(RICH)) {
        yield `<si>${text.slice(RICH.length)}</si>`;
        continue;
      }
      const space = /^\s|\s$|\s\s|\n/.test(text) ? ' xml:space="preserve"' : "";
      yield `<si><t${space}>${escapeXml(text)}</t></si>`;
    }
    yield "</sst>";
  }
}
