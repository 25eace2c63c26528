import type { Finding } from "../define";

/** Places kept per finding: enough to jump to, few enough to send to the pane. */
const PLACES = 20;

type Remark = Pick<Finding, "severity" | "title" | "rule"> & Partial<Pick<Finding, "setting">>;

/** Counts what is met while rows are read, with the first places of each kind. */
export class FindingList {
  readonly #kinds = new Map<string, { count: number; places: { row: number; column: number }[] }>();
  constructor(private readonly input: string) {}

  meet(kind: string, row: number, column: number): void {
    const known = this.#kinds.get(kind);
    if (!known) {
      this.#kinds.set(kind, { count: 1, places: [{ row, column }] });
      return;
    }
    known.count += 1;
    if (known.places.length < PLACES) known.places.push({ row, column });
  }

  count(kind: string): number {
    return this.#kinds.get(kind)?.count ?? 0;
  }

  /** The findings that occurred, in the order of the remarks, worst first. */
  list(remarks: Readonly<Record<string, Remark>>): Finding[] {
    const order = { error: 0, warning: 1, info: 2 };
    return Object.entries(remarks)
      .flatMap(([kind, remark]) => {
        const met = this.#kinds.get(kind);
        return met ? [{ ...remark, count: met.count, input: this.input, places: met.places }] : [];
      })
      .sort((a, b) => order[a.severity] - order[b.severity]);
  }
}
