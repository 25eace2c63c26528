import type { Cell } from "../table";

/** Numbers the items of a column in order of first appearance, whatever their spelling. */
export class ItemIndex {
  readonly keys: (string | number)[] = [];
  readonly names: string[] = [];
  /** Spellings that were merged because they differ only in capitals. */
  merged = 0;
  readonly #byCell = new Map<Cell, number>();
  readonly #byName = new Map<string, number>();

  constructor(private readonly mergeCase: boolean) {}

  /** Number of the item, or -1 for a blank or faulty cell. */
  of(cell: Cell | undefined): number {
    if (cell === undefined || cell === null || typeof cell === "object") return -1;
    const known = this.#byCell.get(cell);
    if (known !== undefined) return known;
    const index = this.#find(cell);
    this.#byCell.set(cell, index);
    return index;
  }

  #find(cell: string | number | boolean): number {
    const name = String(cell).trim();
    if (name === "") return -1;
    const identity = this.mergeCase ? name.toUpperCase() : name;
    const known = this.#byName.get(identity);
    if (known !== undefined) {
      if (this.names[known] !== name) this.merged += 1;
      return known;
    }
    this.#byName.set(identity, this.names.length);
    this.names.push(name);
    this.keys.push(typeof cell === "number" ? cell : name);
    return this.names.length - 1;
  }
}
