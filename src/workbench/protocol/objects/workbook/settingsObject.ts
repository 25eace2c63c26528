import { text } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection } from "../../core/collection";
import type { HostClass } from "../../core/hostClass";
import type { HostContext } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";

interface Settings {
  readonly host: HostContext;
}
interface Setting extends Settings {
  readonly key: string;
}

const settingClass: HostClass<Setting> = {
  name: "Setting",
  identity: ({ key }) => ({ _Id: key }),
  scalars: {
    key: { get: ({ key }) => key },
    value: {
      get: ({ host, key }) => host.workbook.settings.get(key) ?? null,
      set: ({ host, key }, value) => void keep({ host }, key, value),
    },
  },
  methods: {
    delete: ({ host, key }) => {
      host.workbook.settings.delete(key);
      host.workbook.emit("settings", { key });
    },
  },
};

const settingsClass = collection<Settings, string>({
  name: "SettingCollection",
  all: ({ host }) => [...host.workbook.settings.keys()],
  wrap: ({ host }, key) => bind(settingClass, { host, key }),
  matches: (known, key) => known === key,
  methods: { add: keep, set: keep },
});

export function settingsObject(host: HostContext): HostObject {
  return bind(settingsClass, { host });
}

function keep({ host }: Settings, key: unknown, value: unknown): HostObject {
  host.workbook.settings.set(text(key), value);
  host.workbook.emit("settings", { key: text(key) });
  return bind(settingClass, { host, key: text(key) });
}
