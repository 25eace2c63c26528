import { requireFinite, requireNonNegative, requirePositive, requireShare } from "../check";

export interface DedicatedZoneInput {
  readonly linesPerDay: number;
  readonly metresNow: number;
  readonly metresThen: number;
  readonly othersExtra: number;
  readonly secondsNow: number;
  readonly secondsThen: number;
  readonly metresPerSecond: number;
  readonly hoursPerShift: number;
  readonly wage: number;
  readonly daysPerYear: number;
  readonly zoneCost: number;
  readonly premiumPerLine: number;
  readonly utilisation: number;
}
export interface DedicatedZone {
  readonly hoursNow: number;
  readonly hoursThen: number;
  /** People that the zone keeps busy, and how busy they are when whole people are set to it. */
  readonly people: number;
  readonly utilisation: number;
  /** Money a year. */
  readonly saving: number;
  readonly premium: number;
  readonly net: number;
  readonly decision: "zone and staff" | "zone" | "none";
}

/**
 * Whether a segment earns a zone of its own, and people of its own in it.
 *
 *     hours a day = linesPerDay · (seconds + 2 · metres / metresPerSecond) / 3600
 *     net a year = (hours saved − hours that the others walk more) · wage · daysPerYear + premium − zoneCost
 *     zone where net is above zero; staff where people = hours then / hoursPerShift fill whole people to the utilisation
 *
 * @param linesPerDay lines of the segment a day, zero or above
 * @param metresNow mean distance to its locations today, zero or above
 * @param metresThen the same in a zone of its own
 * @param othersExtra metres a day that all other picks grow by, there and back; negative where they shrink
 * @param secondsNow time to take one line at the shelf, zero or above
 * @param secondsThen the same in a zone of its own, where nothing is searched for and racks feed themselves
 * @param metresPerSecond walking or driving, positive
 * @param hoursPerShift working hours of one person a day, positive
 * @param wage money an hour, zero or above
 * @param daysPerYear working days, positive
 * @param zoneCost money a year for equipment, supervision and spare room, zero or above
 * @param premiumPerLine money a line that faster service is worth, zero or above
 * @param utilisation share of their time that people must be busy, 0 to 1
 * @throws EngineError domain: numbers outside these bounds
 * @source convention
 * @example dedicatedZone({ linesPerDay: 900, metresNow: 60, metresThen: 20, othersExtra: 0, secondsNow: 20, secondsThen: 20, metresPerSecond: 1, hoursPerShift: 7.5, wage: 20, daysPerYear: 250, zoneCost: 50000, premiumPerLine: 0, utilisation: 0.8 }).decision // "zone and staff"
 */
export function dedicatedZone(input: DedicatedZoneInput): DedicatedZone {
  const { linesPerDay, metresPerSecond, hoursPerShift, wage, daysPerYear, zoneCost } = input;
  for (const name of [
    "linesPerDay",
    "metresNow",
    "metresThen",
    "secondsNow",
    "secondsThen",
    "wage",
    "zoneCost",
    "premiumPerLine",
  ] as const)
    requireNonNegative(input[name], name);
  for (const name of ["metresPerSecond", "hoursPerShift", "daysPerYear"] as const) requirePositive(input[name], name);
  requireFinite(input.othersExtra, "othersExtra");
  requireShare(input.utilisation, "utilisation");
  const hours = (seconds: number, metres: number): number =>
    (linesPerDay * (seconds + (2 * metres) / metresPerSecond)) / 3600;
  const hoursNow = hours(input.secondsNow, input.metresNow);
  const hoursThen = hours(input.secondsThen, input.metresThen);
  const extra = input.othersExtra / metresPerSecond / 3600;
  const saving = (hoursNow - hoursThen - extra) * wage * daysPerYear;
  const premium = linesPerDay * input.premiumPerLine * daysPerYear;
  const net = saving + premium - zoneCost;
  const people = hoursThen / hoursPerShift;
  const utilisation = people > 0 ? people / Math.ceil(people - 1e-9) : 0;
  const staffed = utilisation >= input.utilisation;
  const decision = net <= 0 ? "none" : staffed ? "zone and staff" : "zone";
  return { hoursNow, hoursThen, people, utilisation, saving, premium, net, decision };
}
