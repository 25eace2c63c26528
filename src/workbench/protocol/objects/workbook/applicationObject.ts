import { oneOf } from "../../core/arguments";
import { bind } from "../../core/bind";
import type { HostClass } from "../../core/hostClass";
import type { HostContext } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";

interface Application {
  readonly host: HostContext;
}

const numberFormatInfoClass: HostClass<Application> = {
  name: "NumberFormatInfo",
  scalars: {
    numberDecimalSeparator: { get: ({ host }) => host.locale.decimalSeparator },
    numberGroupSeparator: { get: ({ host }) => host.locale.thousandsSeparator },
  },
};

const cultureInfoClass: HostClass<Application> = {
  name: "CultureInfo",
  scalars: { name: { get: ({ host }) => host.locale.name } },
  navigation: { numberFormat: (target) => bind(numberFormatInfoClass, target) },
};

const applicationClass: HostClass<Application> = {
  name: "Application",
  scalars: {
    calculationMode: {
      get: ({ host }) => host.workbook.calculationMode,
      set: ({ host }, value) => {
        host.workbook.calculationMode = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
      },
    },
    calculationState: { get: ({ host }) => host.faults.calculationState ?? (host.calc.busy ? "Calculating" : "Done") },
    calculationEngineVersion: { get: () => 191029 },
    decimalSeparator: { get: ({ host }) => host.locale.decimalSeparator },
    thousandsSeparator: { get: ({ host }) => host.locale.thousandsSeparator },
    useSystemSeparators: { get: () => true },
  },
  navigation: { cultureInfo: (target) => bind(cultureInfoClass, target) },
  methods: {
    calculate: ({ host }, type) => {
      const kind = oneOf(type, ["Recalculate", "Full", "FullRebuild"]);
      host.calc.recalculate(kind !== "Recalculate");
    },
    /** The workbench calculates when asked for results and paints nothing before the request is done. */
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
};

export function applicationObject(host: HostContext): HostObject {
  return bind(applicationClass, { host });
}
