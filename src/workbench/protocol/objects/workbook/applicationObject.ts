import { finite, flag, oneOf, wholeNumber } from "../../core/arguments";
import { bind } from "../../core/bind";
import { invalidArgument } from "../../core/errors";
import type { HostClass } from "../../core/hostClass";
import type { HostContext } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import { nothingToDo } from "../../core/nothingToDo";
import { cultureInfoObject } from "./cultureInfoObject";
import { engineVersion } from "./engineVersion";

const iterativeCalculationClass: HostClass<HostContext> = {
  name: "IterativeCalculation",
  scalars: {
    enabled: {
      get: ({ workbook }) => workbook.iteration.enabled,
      set: ({ workbook }, value) => {
        workbook.iteration = { ...workbook.iteration, enabled: flag(value) };
      },
      kept: true,
    },
    maxIteration: {
      get: ({ workbook }) => workbook.iteration.maxIteration,
      set: ({ workbook }, value) => {
        const maxIteration = wholeNumber(value);
        if (maxIteration < 1 || maxIteration > 32_767) throw invalidArgument();
        workbook.iteration = { ...workbook.iteration, maxIteration };
      },
      kept: true,
    },
    maxChange: {
      get: ({ workbook }) => workbook.iteration.maxChange,
      set: ({ workbook }, value) => {
        const maxChange = finite(value);
        if (maxChange < 0) throw invalidArgument();
        workbook.iteration = { ...workbook.iteration, maxChange };
      },
      kept: true,
    },
  },
};

const applicationClass: HostClass<HostContext> = {
  name: "Application",
  scalars: {
    calculationMode: {
      get: ({ workbook }) => workbook.calculationMode,
      set: ({ workbook }, value) => {
        workbook.calculationMode = oneOf(value, ["Automatic", "AutomaticExceptTables", "Manual"]);
      },
    },
    calculationState: { get: ({ calc, faults }) => faults.calculationState ?? calc.state },
    calculationEngineVersion: { get: () => engineVersion },
    decimalSeparator: { get: ({ locale }) => locale.decimalSeparator },
    thousandsSeparator: { get: ({ locale }) => locale.thousandsSeparator },
    useSystemSeparators: { get: () => true },
  },
  navigation: {
    cultureInfo: cultureInfoObject,
    iterativeCalculation: (host) => bind(iterativeCalculationClass, host),
  },
  methods: {
    calculate: ({ calc }, type) => {
      const kind = oneOf(type, ["Recalculate", "Full", "FullRebuild"]);
      calc.recalculate(kind !== "Recalculate");
    },
    // The workbench calculates when asked for results and paints nothing before the request is done.
    suspendApiCalculationUntilNextSync: nothingToDo,
    suspendScreenUpdatingUntilNextSync: nothingToDo,
  },
};

export function applicationObject(host: HostContext): HostObject {
  return bind(applicationClass, host);
}
