import type { XmlPart } from "../../../model/workbook";
import { text } from "../../core/arguments";
import { bind } from "../../core/bind";
import type { CollectionPlan } from "../../core/collection";
import { collection } from "../../core/collection";
import { invalidArgument, invalidOperation } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { HostContext } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";

interface XmlParts {
  readonly host: HostContext;
  /** Null for all parts. */
  readonly namespace: string | null;
}
interface OnePart {
  readonly host: HostContext;
  readonly part: XmlPart;
}

const xmlPartClass: HostClass<OnePart> = {
  name: "CustomXmlPart",
  identity: ({ part }) => ({ Id: part.id }),
  scalars: {
    id: { get: ({ part }) => part.id },
    namespaceUri: { get: ({ part }) => part.namespaceUri },
  },
  methods: {
    getXml: ({ part }) => part.xml,
    setXml: ({ host, part }, xml) => {
      part.namespaceUri = namespaceOf(text(xml));
      part.xml = text(xml);
      host.workbook.dirty = true;
    },
    delete: ({ host, part }) => {
      host.workbook.xmlParts = host.workbook.xmlParts.filter((other) => other !== part);
      host.workbook.dirty = true;
    },
  },
};

const partsPlan: Pick<CollectionPlan<XmlParts, XmlPart>, "all" | "wrap" | "matches"> = {
  all: ({ host, namespace }) =>
    host.workbook.xmlParts.filter((part) => namespace === null || part.namespaceUri === namespace),
  wrap: ({ host }, part) => bind(xmlPartClass, { host, part }),
  matches: (part, key) => part.id === key,
};

const xmlPartsClass = collection<XmlParts, XmlPart>({
  name: "CustomXmlPartCollection",
  ...partsPlan,
  methods: {
    add: ({ host }, xml) => {
      const part = { id: host.workbook.newId(), namespaceUri: namespaceOf(text(xml)), xml: text(xml) };
      host.workbook.xmlParts.push(part);
      host.workbook.dirty = true;
      return bind(xmlPartClass, { host, part });
    },
    getByNamespace: ({ host }, namespace) => bind(scopedPartsClass, { host, namespace: text(namespace) }),
  },
});

/** The parts of one namespace. */
const scopedPartsClass = collection<XmlParts, XmlPart>({
  name: "CustomXmlPartScopedCollection",
  ...partsPlan,
  methods: {
    getOnlyItem: (target) => {
      const only = onlyPart(target);
      if (!only) throw invalidOperation("The collection does not hold exactly one part.");
      return only;
    },
    getOnlyItemOrNullObject: onlyPart,
  },
});

export function xmlPartsObject(host: HostContext): HostObject {
  return bind(xmlPartsClass, { host, namespace: null });
}

function onlyPart({ host, namespace }: XmlParts): HostObject | null {
  const parts = host.workbook.xmlParts.filter((part) => part.namespaceUri === namespace);
  const [part] = parts;
  return part && parts.length === 1 ? bind(xmlPartClass, { host, part }) : null;
}

/** The namespace of the root element, as Excel files parts under it. */
function namespaceOf(xml: string): string {
  const root = /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*)*<([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*([^>]*)>/.exec(xml);
  if (!root) throw invalidArgument("The text is not XML.");
  const prefix = root[1]?.slice(0, -1);
  const attribute = prefix === undefined ? "xmlns" : `xmlns:${prefix}`;
  return new RegExp(`\\s${attribute}\\s*=\\s*["']([^"']*)["']`).exec(root[2] ?? "")?.[1] ?? "";
}
