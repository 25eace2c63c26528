import { RELATIONS, XML_DECLARATION, tag } from "./xmlText";

/** Which other parts a part refers to. */
export class Relations {
  private readonly items: string[] = [];

  /** Notes a relation and gives its id. The kind is the last word of its type's address. */
  add(kind: string, target: string, external = false): string {
    const id = `rId${this.items.length + 1}`;
    const type = kind.includes(":") ? kind : `${RELATIONS}/${kind}`;
    this.items.push(
      tag("Relationship", { Id: id, Type: type, Target: target, TargetMode: external ? "External" : null }),
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
