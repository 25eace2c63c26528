import { mappedRoles } from "./mappedRoles";
import type {
  AnyFlow,
  Explanation,
  Finding,
  MappedTable,
  Mapping,
  Preparation,
  RowCount,
  SettingValues,
  StepProgress,
} from "./define";
import type { Picture } from "./picture";
import type { Report } from "./report";
import type { Table } from "./table";

/**
 * One guided analysis in progress, in the thread that holds its data. It keeps the tables, what was prepared from
 * them and the last result, and does a step again only when what it depends on has changed.
 */
export class Analysis {
  readonly #tables: Record<string, MappedTable> = {};
  #preparation: Preparation<unknown> | null = null;
  #settings: SettingValues = {};
  #result: { readonly value: unknown } | null = null;

  constructor(private readonly flow: AnyFlow) {}

  load(input: string, table: Table, form: string, mapping: Mapping): void {
    const declared = this.flow.inputs.find(({ id }) => id === input);
    if (!declared) throw new RangeError(`${this.flow.title} has no input "${input}".`);
    const roles = declared.forms.find(({ id }) => id === form)?.roles;
    if (!roles) throw new RangeError(`${declared.label} has no form "${form}".`);
    const missing = roles.filter(({ id, required }) => required && (mapping[id] ?? []).length === 0);
    if (missing.length > 0) {
      const labels = missing.map(({ label }) => label).join(", ");
      throw new RangeError(`${declared.label}: no column is chosen for ${labels}. Choose one and go on.`);
    }
    this.#tables[input] = { table, form, mapping };
    this.#preparation = null;
    this.#result = null;
  }

  prepare(
    settings: SettingValues,
    onProgress?: StepProgress,
  ): { findings: readonly Finding[]; rows: RowCount; summary: string } {
    const needed = this.flow.inputs.filter(({ id, optional }) => !optional && !this.#tables[id]);
    if (needed.length > 0) {
      throw new RangeError(`Choose data for ${needed.map(({ label }) => label).join(" and ")} first.`);
    }
    this.#preparation = this.flow.prepare(this.#tables, settings, onProgress);
    this.#result = null;
    const { findings, rows, summary } = this.#preparation;
    return { findings, rows, summary };
  }

  run(settings: SettingValues): { pictures: readonly Picture[]; sentences: readonly string[] } {
    if (!this.#preparation) this.prepare(settings);
    const result = this.flow.run(this.#preparation?.prepared, settings);
    this.#result = { value: result };
    this.#settings = settings;
    return { pictures: this.flow.pictures(result, settings), sentences: this.flow.sentences(result) };
  }

  report(options: { readonly version: string; readonly when: string; readonly live: boolean }): Report {
    const rows = this.#preparation?.rows ?? { read: 0, used: 0, leftOut: [] };
    const given = Object.entries(this.#tables);
    const origins = Object.fromEntries(given.map(([input, { table }]) => [input, table.origin.address]));
    const forms = Object.fromEntries(given.map(([input, { form }]) => [input, form]));
    const mapped = given.flatMap(([, { mapping }]) => mappedRoles(mapping));
    return this.flow.report(this.#known(), { ...options, settings: this.#settings, rows, origins, forms, mapped });
  }

  search(text: string, limit: number): readonly string[] {
    return this.flow.search(this.#known(), text, limit);
  }

  explain(key: string): Explanation | null {
    return this.flow.explain(this.#known(), key);
  }

  #known(): unknown {
    if (!this.#result) throw new Error(`${this.flow.title} has no result yet: run it first.`);
    return this.#result.value;
  }
}
