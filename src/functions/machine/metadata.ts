import type { Definition, NamedArgument } from "./define";
import { signatureOf } from "./help";

/** The build replaces this host by the one that serves the add-in. */
export const HELP_PAGE = "https://localhost:3000/help.html";

/** The JSON that Excel reads: one entry per definition. Every argument arrives unconverted, as a range. */
export function toMetadata(definitions: readonly Definition[]) {
  return {
    allowCustomDataForDataTypeAny: true,
    allowErrorForDataTypeAny: true,
    enums: definitions.flatMap(enumsOf),
    functions: definitions.map((definition) => ({
      id: definition.name,
      name: definition.name,
      description: `${definition.summary} (${signatureOf(definition)})`,
      helpUrl: `${HELP_PAGE}#${definition.name}`,
      parameters: definition.args.map((named) => parameter(definition.name, named)),
      result: { type: "any", dimensionality: "matrix" },
    })),
  };
}

interface ParameterEntry {
  readonly name: string;
  readonly description: string;
  readonly type: "any";
  readonly dimensionality: "matrix";
  readonly optional?: true;
  readonly repeating?: true;
  readonly customEnumId?: string;
}

function parameter(owner: string, named: NamedArgument): ParameterEntry {
  const { name, argument } = named;
  return {
    name,
    description: describe(named),
    type: "any",
    dimensionality: "matrix",
    // A repeating parameter is optional by definition.
    ...(argument.role === "rest" ? { repeating: true } : argument.optional && { optional: true }),
    ...(hasEnum(named) && { customEnumId: enumId(owner, name) }),
  };
}

/** A list of choices gets no auto-complete: Excel would offer one word for the whole list. */
function hasEnum({ argument }: NamedArgument): boolean {
  return argument.choices !== undefined && argument.shape !== "list";
}

function enumsOf(definition: Definition) {
  return definition.args.filter(hasEnum).map(({ name, argument }) => ({
    id: enumId(definition.name, name),
    type: "string",
    values: (argument.choices ?? []).map(({ value, help }) => ({ name: value, stringValue: value, tooltip: help })),
  }));
}
function enumId(owner: string, name: string): string {
  return `${owner}.${name}`;
}

function describe({ argument }: NamedArgument): string {
  const unit = argument.unit === undefined ? "" : `, ${argument.unit}`;
  const standard = argument.defaultText === undefined ? "" : `; ${argument.defaultText} if omitted`;
  return `${argument.help}${unit}${standard}`;
}
