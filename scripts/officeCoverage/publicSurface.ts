import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import ts from "typescript";

/** Members of a public class of the Excel library and the requirement set each came with, e.g. "ExcelApi 1.9". */
export interface PublicClass {
  readonly name: string;
  readonly set: string;
  readonly members: ReadonlyMap<string, string>;
}

/** What every object of the library has; the library does it by itself. */
const ownBusiness = new Set(["context", "isNullObject", "items", "load", "set", "toJSON", "track", "untrack"]);

/** The classes of Excel's API as the published type declarations name them. */
export function publicSurface(): PublicClass[] {
  const from = createRequire(__filename);
  const path = join(dirname(from.resolve("@types/office-js/package.json")), "index.d.ts");
  const file = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest);
  return file.statements.flatMap((statement) => {
    if (!ts.isModuleDeclaration(statement) || statement.name.text !== "Excel") return [];
    const body = statement.body;
    return body && ts.isModuleBlock(body) ? body.statements.filter(ts.isClassDeclaration).map(read) : [];
  });

  function read(declaration: ts.ClassDeclaration): PublicClass {
    const set = requirementSet(declaration);
    const members = new Map<string, string>();
    for (const member of declaration.members) {
      const name = member.name && ts.isIdentifier(member.name) ? member.name.text : "";
      if (name !== "" && !ownBusiness.has(name) && !members.has(name)) members.set(name, requirementSet(member) || set);
    }
    return { name: declaration.name?.text ?? "", set, members };
  }

  function requirementSet(node: ts.Node): string {
    const text = file.text.slice(node.pos, node.getStart(file));
    return /\[Api set: (\w+ (?:[\d.]+|\w+))/.exec(text)?.[1] ?? "";
  }
}
