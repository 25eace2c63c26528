import { RELATIONS, XML_DECLARATION, tag } from "./xmlText";

/** An address as an attribute. Characters XML cannot hold are none of addresses either. */
function escapeAddress(address: string): string {
  return encodeUnwritable(address).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

function encodeUnwritable(address: string): string {
  // eslint-disable-next-line no-control-regex -- these are the characters XML 1.0 forbids, and line ends
  return address.replace(/[\u0000-\u001F\uFFFE\uFFFF]/g, (found) => encodeURIComponent(found));
}

/** Which other parts a part refers to. */
export class Relations {
  private readonly items: string[] = [];

  /** Notes a relation and gives its id. The kind is the last word of its type's address. */
  add(kind: string, target: string, external = false): string {
    const id = `rId${this.items.length + 1}`;
    const type = kind.includes(":") ? kind : `${RELATIONS}/${kind}`;
    this.items.push(
      // Not by tag(): what looks like an escaped character in an address is none.
      `<Relationship Id="${id}" Type="${type}" Target="${escapeAddress(target)}"${external ? ' TargetMode="External"' : ""}/>`,
    );
    return id;
  }

  get empty(): boolean {
    return this.items.length === 0;
  }

  xml(): string {
    const space = "http://schemas.openxmlformats.org/package/2006/relationships";
    return XML_DECLARATION + tag("Relationships", { xmlns: space }, ...this.items);
  }
}
