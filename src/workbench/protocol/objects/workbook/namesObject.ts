import { fullAddress } from "../../../model/address";
import type { DefinedName } from "../../../model/definedName";
import { isValidName, namedRange } from "../../../model/definedName";
import type { Sheet } from "../../../model/sheet";
import { flag, text, textOr } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection, sameText } from "../../core/collection";
import { invalidArgument, invalidReference, itemAlreadyExists } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { HostContext } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import { isHostObject } from "../../core/isHostObject";
import { readRange } from "../../core/readRange";
import { newRange } from "../range/rangeObject";

interface Names {
  readonly host: HostContext;
  /** Null for the names of the workbook. */
  readonly scope: Sheet | null;
}
interface OneName extends Names {
  readonly item: DefinedName;
}

const nameClass: HostClass<OneName> = {
  name: "NamedItem",
  identity: ({ item }) => ({ _Id: item.name }),
  scalars: {
    name: { get: ({ item }) => item.name },
    formula: {
      get: ({ item }) => item.formula,
      set: (target, value) => {
        target.item.formula = formulaText(text(value));
        changed(target);
      },
    },
    type: { get: ({ host, item }) => (namedRange(host.workbook, item) ? "Range" : "String") },
    value: { get: ({ item }) => item.formula.replace(/^=/, "") },
    visible: {
      get: ({ item }) => item.visible,
      set: ({ item }, value) => {
        item.visible = flag(value);
      },
    },
    comment: {
      get: ({ item }) => item.comment,
      set: ({ item }, value) => {
        item.comment = text(value);
      },
    },
    scope: { get: ({ scope }) => (scope ? "Worksheet" : "Workbook") },
  },
  methods: {
    getRange: (target) => rangeOf(target) ?? noRange(),
    getRangeOrNullObject: rangeOf,
    delete: (target) => {
      const owner = ownerOf(target);
      owner.names = owner.names.filter((other) => other !== target.item);
      changed(target);
    },
  },
};

const namesClass = collection<Names, DefinedName>({
  name: "NamedItemCollection",
  all: (target) => ownerOf(target).names,
  wrap: ({ host, scope }, item) => bind(nameClass, { host, scope, item }),
  matches: (item, key) => sameText(item.name, key),
  methods: {
    add: (target, name, reference, comment) => add(target, text(name), reference, textOr(comment, "")),
    addFormulaLocal: (target, name, formula, comment) => add(target, text(name), text(formula), textOr(comment, "")),
  },
});

export function namesObject(target: Names): HostObject {
  return bind(namesClass, target);
}

function ownerOf({ host, scope }: Names): { names: DefinedName[] } {
  return scope ?? host.workbook;
}

function add(target: Names, name: string, reference: unknown, comment: string): HostObject {
  const owner = ownerOf(target);
  if (!isValidName(name)) throw invalidArgument(`'${name}' cannot be a name.`);
  if (owner.names.some((item) => sameText(item.name, name)) || target.host.workbook.table(name)) {
    throw itemAlreadyExists();
  }
  const formula = isHostObject(reference) ? referenceText(target, reference) : formulaText(text(reference));
  const item: DefinedName = { name, formula, comment, visible: true, scope: target.scope };
  owner.names.push(item);
  changed(target);
  return bind(nameClass, { ...target, item });
}

function referenceText({ host }: Names, reference: HostObject): string {
  const { sheet, rect } = readRange(host, host.workbook.active, reference);
  return `=${fullAddress(sheet.name, rect, true)}`;
}

function formulaText(formula: string): string {
  return formula.startsWith("=") ? formula : `="${formula.replaceAll('"', '""')}"`;
}

function rangeOf({ host, item }: OneName): HostObject | null {
  const place = namedRange(host.workbook, item);
  return place && newRange(host, place);
}

function changed({ host, scope }: Names): void {
  host.workbook.emit("names", { scope });
}

function noRange(): never {
  throw invalidReference();
}
