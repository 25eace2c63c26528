import { bind } from "../../core/bind";
import type { HostClass } from "../../core/hostClass";
import type { HostContext } from "../../core/hostContext";
import type { HostObject } from "../../core/hostObject";
import { datePatterns } from "./datePatterns";

const numberFormatInfoClass: HostClass<HostContext> = {
  name: "NumberFormatInfo",
  scalars: {
    numberDecimalSeparator: { get: ({ locale }) => locale.decimalSeparator },
    numberGroupSeparator: { get: ({ locale }) => locale.thousandsSeparator },
  },
};

const datetimeFormatInfoClass: HostClass<HostContext> = {
  name: "DatetimeFormatInfo",
  scalars: {
    dateSeparator: { get: ({ locale }) => datePatterns(locale.name).dateSeparator },
    timeSeparator: { get: () => ":" },
    shortDatePattern: { get: ({ locale }) => datePatterns(locale.name).short },
    longDatePattern: { get: ({ locale }) => datePatterns(locale.name).long },
    longTimePattern: { get: ({ locale }) => datePatterns(locale.name).time },
  },
};

const cultureInfoClass: HostClass<HostContext> = {
  name: "CultureInfo",
  scalars: { name: { get: ({ locale }) => locale.name } },
  navigation: {
    numberFormat: (host) => bind(numberFormatInfoClass, host),
    datetimeFormat: (host) => bind(datetimeFormatInfoClass, host),
  },
};

export function cultureInfoObject(host: HostContext): HostObject {
  return bind(cultureInfoClass, host);
}
