import type { ArgumentFacts } from "./argument";
import type { Definition, Example } from "./define";

/** What the pane, the formula bar and the reference page tell about a function. */
export interface FunctionHelp {
  /** With the prefix, as typed in a cell. */
  readonly name: string;
  readonly summary: string;
  readonly signature: string;
  readonly arguments: readonly (ArgumentFacts & { readonly name: string })[];
  readonly result: string;
  readonly examples: readonly {
    readonly formula: string;
    readonly gives: unknown;
    readonly note?: string;
    readonly part?: true;
  }[];
  readonly formula: string;
  readonly source: string;
  readonly assumptions: readonly string[];
}

export const PREFIX = "SEG.";

export function toHelp(definition: Definition): FunctionHelp {
  const { name, summary, args, result, examples, explain } = definition;
  return {
    name: PREFIX + name,
    summary,
    signature: `${PREFIX}${name}(${signatureOf(definition)})`,
    arguments: args.map(({ name, argument }) => ({
      name,
      help: argument.help,
      type: argument.type,
      shape: argument.shape,
      optional: argument.optional,
      ...(argument.unit !== undefined && { unit: argument.unit }),
      ...(argument.choices && { choices: argument.choices }),
      ...(argument.defaultText !== undefined && { defaultText: argument.defaultText }),
    })),
    result: result.help,
    examples: examples.map((example) => ({
      formula: formulaOf(name, example),
      gives: example.gives,
      ...(example.note !== undefined && { note: example.note }),
      ...(example.part && { part: example.part }),
    })),
    formula: explain.formula,
    source: explain.source,
    assumptions: explain.assumptions,
  };
}

/** "values, [cuts], [labels]". */
export function signatureOf({ args }: Definition): string {
  const word = (name: string, argument: ArgumentFacts) => {
    if (argument.shape === "repeated") return `[${name}], …`;
    return argument.optional ? `[${name}]` : name;
  };
  return args.map(({ name, argument }) => word(name, argument)).join(", ");
}

/** The example as it would be typed with English separators. */
export function formulaOf(name: string, { call }: Pick<Example, "call">): string {
  return `=${PREFIX}${name}(${call.map((cell) => (cell === null ? "" : literal(cell))).join(",")})`;
}

function literal(cell: unknown): string {
  if (Array.isArray(cell))
    return `{${cell.map((row) => (Array.isArray(row) ? row.map(literal).join(",") : literal(row))).join(";")}}`;
  if (typeof cell === "string") return `"${cell.replaceAll('"', '""')}"`;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "object" && cell !== null && "error" in cell) return String(cell.error);
  return typeof cell === "number" ? String(cell) : "0";
}
