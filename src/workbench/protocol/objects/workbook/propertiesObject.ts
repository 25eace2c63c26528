import { text, wholeNumber } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection, sameText } from "../../core/collection";
import { invalidArgument } from "../../core/errors";
import type { HostClass, Scalar } from "../../core/hostClass";
import type { HostContext } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";

interface Properties {
  readonly host: HostContext;
}
interface CustomProperty extends Properties {
  readonly key: string;
}
type TextProperty = "author" | "title" | "subject" | "keywords" | "comments" | "category" | "company" | "manager";

const customPropertyClass: HostClass<CustomProperty> = {
  name: "CustomProperty",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ host, key }) => host.workbook.properties.custom.get(key) ?? null,
      set: ({ host, key }, value) => keep(host, key, value),
    },
    type: { get: ({ host, key }) => typeName(host.workbook.properties.custom.get(key)) },
  },
  methods: {
    delete: ({ host, key }) => {
      host.workbook.properties.custom.delete(key);
      host.workbook.dirty = true;
    },
  },
};

const customPropertiesClass = collection<Properties, string>({
  name: "CustomPropertyCollection",
  all: ({ host }) => [...host.workbook.properties.custom.keys()],
  wrap: ({ host }, key) => bind(customPropertyClass, { host, key }),
  matches: sameText,
  methods: {
    add: ({ host }, key, value) => {
      const given = text(key);
      const known = [...host.workbook.properties.custom.keys()].find((name) => sameText(name, given)) ?? given;
      keep(host, known, value);
      return bind(customPropertyClass, { host, key: known });
    },
    deleteAll: ({ host }) => {
      host.workbook.properties.custom.clear();
      host.workbook.dirty = true;
    },
  },
});

const propertiesClass: HostClass<Properties> = {
  name: "DocumentProperties",
  scalars: {
    author: textProperty("author"),
    title: textProperty("title"),
    subject: textProperty("subject"),
    keywords: textProperty("keywords"),
    comments: textProperty("comments"),
    category: textProperty("category"),
    company: textProperty("company"),
    manager: textProperty("manager"),
    lastAuthor: { get: ({ host }) => host.workbook.properties.lastAuthor },
    revisionNumber: {
      get: ({ host }) => host.workbook.properties.revisionNumber,
      set: ({ host }, value) => {
        host.workbook.properties.revisionNumber = wholeNumber(value);
        host.workbook.dirty = true;
      },
    },
    creationDate: { get: ({ host }) => host.workbook.properties.creationDate },
  },
  navigation: { custom: (target) => bind(customPropertiesClass, target) },
};

export function propertiesObject(host: HostContext): HostObject {
  return bind(propertiesClass, { host });
}

function textProperty(name: TextProperty): Scalar<Properties> {
  return {
    get: ({ host }) => host.workbook.properties[name],
    set: ({ host }, value) => {
      host.workbook.properties[name] = text(value);
      host.workbook.dirty = true;
    },
  };
}

/** Excel takes keys and texts of at most 255 characters. */
function keep(host: HostContext, key: string, value: unknown): void {
  const read = propertyValue(value);
  if (key === "" || key.length > 255 || (typeof read === "string" && read.length > 255)) throw invalidArgument();
  host.workbook.properties.custom.set(key, read);
  host.workbook.dirty = true;
}

function propertyValue(value: unknown): string | number | boolean {
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  throw invalidArgument();
}

function typeName(value: unknown): string {
  if (value instanceof Date) return "Date";
  return typeof value === "number" ? "Number" : typeof value === "boolean" ? "Boolean" : "String";
}
