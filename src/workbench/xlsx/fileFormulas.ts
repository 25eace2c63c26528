import type { TableReference } from "../calc/expression";
import { children } from "../calc/expression";
import type { Expression } from "../calc/expression";
import { formulaTokens, parseFormula, parseTableReference } from "../calc/formulaParser";
import type { FormulaToken } from "../calc/formulaParser";
import { customNameFromFile, customNameInFile, isCustomName, isCustomNameInFile } from "./customNames";
import { functionPrefix } from "./functionPrefixes";

/** Formulas as files hold them: no "=", newer functions with prefixes, custom functions under another name. */

export interface FormulaPlace {
  /** The table around the formula: files name it where a cell says [@Column]. */
  readonly table: string | null;
}

const isExcelsDotted = (name: string): boolean => functionPrefix(name) !== "" || OLD_DOTTED.has(name);
const OLD_DOTTED = new Set(["ERROR.TYPE", "ISO.CEILING", "NETWORKDAYS.INTL", "WORKDAY.INTL"]);

/** Longer than any formula Excel takes, prefixes included. What is longer came from a hostile file, and is not read. */
export const LONGEST_FORMULA = 16_384;

/** Throws when the formula cannot be read. */
export function formulaToFile(formula: string, place: FormulaPlace): string {
  if (formula.length > LONGEST_FORMULA) throw new RangeError("The formula is longer than any of Excel's.");
  const locals = localNames(parseFormula(formula));
  const isLocal = (name: string): boolean => locals.has(name.toLowerCase());
  return convert(formulaTokens(formula.replace(/^=/, "")), (token) => {
    if (token.kind === "name") return isLocal(token.text) ? `_xlpm.${token.text}` : token.text;
    if (token.kind === "table") return tableInFile(token.text, place);
    if (token.kind !== "function") return token.text;
    if (isLocal(token.text)) return `_xlpm.${token.text}`;
    if (isCustomName(token.text, isExcelsDotted)) return customNameInFile(token.text);
    return functionPrefix(token.text) + token.text;
  });
}

/** Tokens to text; A1# and @ become the functions a file has for them. */
function convert(tokens: readonly FormulaToken[], one: (token: FormulaToken) => string): string {
  const out: string[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    if (token.kind === "operator" && token.text === "#") out.push(`_xlfn.ANCHORARRAY(${out.pop() ?? ""})`);
    else if (token.kind === "operator" && token.text === "@") {
      const end = operandEnd(tokens, at + 1);
      out.push(`_xlfn.SINGLE(${convert(tokens.slice(at + 1, end), one)})`);
      at = end - 1;
    } else out.push(one(token));
  }
  return out.join("");
}

/** Where the operand that begins at a token ends: a call ends with its closing parenthesis. */
function operandEnd(tokens: readonly FormulaToken[], start: number): number {
  const isOperator = (index: number, text: string): boolean =>
    tokens[index]?.kind === "operator" && tokens[index].text === text;
  let at = start;
  if (tokens[at]?.kind === "function") at++;
  if (isOperator(at, "(")) {
    let depth = 0;
    do {
      if (isOperator(at, "(")) depth++;
      if (isOperator(at, ")")) depth--;
      at++;
    } while (depth > 0 && at < tokens.length);
  } else at++;
  return isOperator(at, "#") ? at + 1 : at;
}

export function formulaFromFile(text: string, knownFunctions: readonly string[] = []): string {
  if (text.length > LONGEST_FORMULA) throw new RangeError("The formula is longer than any of Excel's.");
  return `=${restore(formulaTokens(text), knownFunctions)}`;
}

function restore(tokens: readonly FormulaToken[], known: readonly string[]): string {
  let out = "";
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    const special = token.kind === "function" ? /^_xlfn\.(ANCHORARRAY|SINGLE)$/i.exec(token.text)?.[1] : undefined;
    if (special !== undefined) {
      const end = operandEnd(tokens, at);
      const inside = tokens.slice(at + 2, end - 1);
      const text = restore(inside, known);
      const simple = operandEnd(inside, 0) === inside.length;
      const operand = simple ? text : `(${text})`;
      out += special.toUpperCase() === "SINGLE" ? `@${operand}` : `${operand}#`;
      at = end - 1;
      continue;
    }
    out += token.kind === "function" || token.kind === "name" ? plainName(token.text, known) : token.text;
  }
  return out;
}

function plainName(name: string, known: readonly string[]): string {
  if (isCustomNameInFile(name)) return customNameFromFile(name, known);
  return name.replace(/^_xlfn\.(?:_xlws\.)?|^_xlpm\./i, "");
}

function localNames(expression: Expression): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: Expression | null): void => {
    if (!node) return;
    if (node.kind === "let") for (const item of node.declarations) names.add(item.name);
    if (node.kind === "lambda") for (const name of node.parameters) names.add(name);
    children(node).forEach(visit);
  };
  visit(expression);
  return names;
}

/** Table[[#This Row],[Column]]: files know neither @ nor references without the table's name. */
function tableInFile(text: string, place: FormulaPlace): string {
  const reference = parseTableReference(text);
  if (!reference) return text;
  const name = reference.table === "" ? place.table : reference.table;
  if (name === null) return "#REF!";
  return `${name}[${insideBrackets(reference)}]`;
}

const SECTIONS: Readonly<Record<string, string>> = {
  all: "#All",
  data: "#Data",
  headers: "#Headers",
  totals: "#Totals",
  "this row": "#This Row",
};

function insideBrackets({ sections, columns }: TableReference): string {
  const parts = sections.map((section) => SECTIONS[section] ?? "#All");
  const names = columns.map((column) => column.replace(/['#[\]@]/g, "'$&"));
  if (parts.length === 0 && names.length === 1) return names[0] ?? "";
  if (names.length === 0 && parts.length === 1) return parts[0] ?? "";
  const range = names.map((name) => `[${name}]`).join(":");
  return [...parts.map((part) => `[${part}]`), ...(range === "" ? [] : [range])].join(",");
}
