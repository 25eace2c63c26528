import { text } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection, sameText } from "../../core/collection";
import type { HostClass } from "../../core/hostClass";
import type { OnSheet } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";

interface SheetProperty extends OnSheet {
  readonly key: string;
}

const propertyClass: HostClass<SheetProperty> = {
  name: "WorksheetCustomProperty",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ sheet, key }) => sheet.customProperties.get(key) ?? null,
      set: ({ sheet, key }, value) => void sheet.customProperties.set(key, text(value)),
    },
  },
  methods: { delete: ({ sheet, key }) => void sheet.customProperties.delete(key) },
};

const propertiesClass = collection<OnSheet, string>({
  name: "WorksheetCustomPropertyCollection",
  all: ({ sheet }) => [...sheet.customProperties.keys()],
  wrap: ({ host, sheet }, key) => bind(propertyClass, { host, sheet, key }),
  matches: (known, key) => sameText(known, key),
  methods: {
    add: ({ host, sheet }, key, value) => {
      const known = [...sheet.customProperties.keys()].find((name) => sameText(name, key)) ?? text(key);
      sheet.customProperties.set(known, text(value));
      return bind(propertyClass, { host, sheet, key: known });
    },
  },
});

export function sheetPropertiesObject(target: OnSheet): HostObject {
  return bind(propertiesClass, target);
}
