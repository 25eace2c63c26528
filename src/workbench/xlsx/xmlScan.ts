import { FileFault } from "./fileFault";
import { plainText } from "./plainText";

const LESS = "<";
const DEEPEST = 60;

/**
 * Walks over the tags of a text once from its beginning to its end, without building a tree: sheets have millions of
 * cells. Whatever the text holds, it takes time in proportion to its length.
 */
export class XmlScan {
  /** Name of the tag without its prefix. */
  name = "";
  /** What stands in the tag after its name. */
  attributes = "";
  kind: "open" | "close" | "empty" = "open";
  /** Where the tag begins and where what follows it begins. */
  start = 0;
  end = 0;
  private readonly open: string[] = [];

  constructor(
    private readonly xml: string,
    private readonly part: string,
  ) {}

  /** True at a tag with something between it and the one that closes it. */
  opens(): boolean {
    return this.kind === "open";
  }

  /** How many elements are open. */
  get depth(): number {
    return this.open.length;
  }

  /** Goes to the next tag. False at the end; a text that ends within an element is damaged. */
  next(): boolean {
    const { xml } = this;
    let at = xml.indexOf(LESS, this.end);
    while (at >= 0 && isAside(xml, at)) at = xml.indexOf(LESS, this.endOfAside(at));
    if (at < 0) {
      if (this.open.length > 0) throw this.damaged(`It breaks off within <${this.open.at(-1) ?? ""}>.`);
      return false;
    }
    const close = this.tagEnd(at);
    const closing = xml.charCodeAt(at + 1) === SLASH;
    const empty = xml.charCodeAt(close - 1) === SLASH;
    const from = closing ? at + 2 : at + 1;
    let to = from;
    let nameStart = from;
    for (; to < close; to++) {
      const code = xml.charCodeAt(to);
      if (code === COLON) nameStart = to + 1;
      else if (code <= SPACE || code === SLASH) break;
    }
    this.name = xml.slice(nameStart, to);
    this.attributes = closing ? "" : xml.slice(to, empty ? close - 1 : close);
    this.kind = closing ? "close" : empty ? "empty" : "open";
    this.start = at;
    this.end = close + 1;
    this.track();
    return true;
  }

  /** The text from the end of the last tag to the next one, as it stands. */
  text(): string {
    const { xml } = this;
    let at = xml.indexOf(LESS, this.end);
    if (at < 0) return "";
    if (!isAside(xml, at)) return plainText(xml.slice(this.end, at));
    let text = "";
    let from = this.end;
    while (at >= 0 && isAside(xml, at)) {
      text += plainText(xml.slice(from, at));
      const end = this.endOfAside(at);
      if (xml.startsWith(CDATA, at)) text += xml.slice(at + CDATA.length, end - 3);
      from = end;
      at = xml.indexOf(LESS, end);
    }
    return at < 0 ? text : text + plainText(xml.slice(from, at));
  }

  /**
   * The text within the element just opened when it holds one other and nothing else, in the plainest spelling: `start`
   * opens that, `finish` closes both. Goes past them then; otherwise null, and stays. Most cells and texts are so.
   */
  only(start: string, finish: string): string | null {
    const { xml, end } = this;
    if (!xml.startsWith(start, end)) return null;
    const from = end + start.length;
    const to = xml.indexOf(LESS, from);
    if (to < 0 || !xml.startsWith(finish, to)) return null;
    this.open.pop();
    this.kind = "close";
    this.start = to;
    this.end = to + finish.length;
    return plainText(xml.slice(from, to));
  }

  /** Goes past everything inside the element just opened, and gives it as it stands. */
  inside(): string {
    if (this.kind !== "open") return "";
    const from = this.end;
    const depth = this.open.length;
    while (this.open.length >= depth && this.next());
    return this.xml.slice(from, this.start);
  }

  private track(): void {
    if (this.kind === "open") {
      this.open.push(this.name);
      if (this.open.length > DEEPEST) throw this.damaged("Its elements are nested too deeply.");
    } else if (this.kind === "close" && this.open.pop() !== this.name) {
      throw this.damaged(`</${this.name}> closes an element that is not open.`);
    }
  }

  /** The > of a tag; one within quotes is text. */
  private tagEnd(at: number): number {
    const { xml } = this;
    let end = xml.indexOf(">", at);
    let quote = 0;
    // Most tags close something and have no attributes.
    for (let place = xml.charCodeAt(at + 1) === SLASH ? end : at + 2; place < end; place++) {
      const code = xml.charCodeAt(place);
      if (quote === 0 ? code === DOUBLE || code === SINGLE : code === quote) quote = quote === 0 ? code : 0;
      if (place === end - 1 && quote !== 0) end = xml.indexOf(">", end + 1);
    }
    if (end < 0) throw this.damaged("It breaks off within a tag.");
    return end;
  }

  private endOfAside(at: number): number {
    const { xml } = this;
    const mark = xml.startsWith("<!--", at) ? "-->" : xml.startsWith(CDATA, at) ? "]]>" : ">";
    const end = xml.indexOf(mark, at + 2);
    if (end < 0) throw this.damaged("It breaks off within a comment.");
    return end + mark.length;
  }

  private damaged(reason: string): FileFault {
    return FileFault.damaged(new Error(reason), this.part);
  }
}

const SLASH = 47;
const COLON = 58;
const DOUBLE = 34;
const SINGLE = 39;
const SPACE = 32;
const CDATA = "<![CDATA[";

/** Comments, CDATA and processing instructions begin with <! or <?. */
function isAside(xml: string, at: number): boolean {
  const code = xml.charCodeAt(at + 1);
  return code === 33 || code === 63;
}

/** An attribute out of what stands in a tag, still with entities. */
export function attribute(attributes: string, name: string): string | null {
  const usual = attributes.indexOf(` ${name}="`);
  if (usual >= 0) {
    const start = usual + name.length + 3;
    const end = attributes.indexOf('"', start);
    return end < 0 ? null : attributes.slice(start, end);
  }
  return attributes.includes(name) ? unusualAttribute(attributes, name) : null;
}

/** With single quotes, line ends or blanks around the sign, as few programs write it. */
function unusualAttribute(attributes: string, name: string): string | null {
  for (let at = attributes.indexOf(name); at >= 0; at = attributes.indexOf(name, at + 1)) {
    if (at === 0 || attributes.charCodeAt(at - 1) > SPACE) continue;
    const match = VALUE.exec(attributes.slice(at + name.length, at + name.length + 4));
    const quote = match?.[1];
    if (!match || quote === undefined) continue;
    const start = at + name.length + match[0].length;
    const end = attributes.indexOf(quote, start);
    return end < 0 ? null : attributes.slice(start, end);
  }
  return null;
}

const VALUE = /^\s*=\s*(["'])/;
