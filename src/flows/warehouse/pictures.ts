import type { SettingValues } from "../define";
import { amount, counted, percent } from "../format";
import type { BarsPicture, CurvePicture, MatrixPicture, ParetoPicture, Picture } from "../picture";
import { readSettings } from "../settings";
import { thinned } from "../thinned";
import { unitOf } from "../sales/salesWords";
import type { WarehouseResult } from "./analyse";
import { movesTitle, movesToReach, ownZoneTitle, roomTitle, savedSoFar, SPEEDS, travelTitle } from "./figures";

export function warehousePictures(result: WarehouseResult, settings: SettingValues): readonly Picture[] {
  return [
    travelPicture(result),
    movesPicture(result),
    speedPicture(result, settings),
    zonesPicture(result),
    roomPicture(result),
    ...(result.own.length > 0 ? [ownZonesPicture(result)] : []),
  ];
}

function travelPicture(result: WarehouseResult): BarsPicture {
  const { walked, rules } = result;
  return {
    kind: "bars",
    title: travelTitle(result),
    description: `Kilometres a year: today ${amount(walked / 1000)}, ${rules.map(({ label, travel }) => `${label.toLowerCase()} ${amount(travel / 1000)}`).join(", ")}.`,
    series: ["Kilometres a year"],
    groups: [
      { label: "Today", values: [walked / 1000] },
      ...rules.map(({ label, travel }) => ({ label, values: [travel / 1000] })),
    ],
    groupLabel: "Slotting rule",
    valueLabel: "Kilometres a year",
    valueType: "number",
  };
}

function movesPicture(result: WarehouseResult): CurvePicture {
  const cumulated = savedSoFar(result);
  const begin = movesToReach(result, 0.8);
  return {
    kind: "curve",
    title: movesTitle(result),
    description: "What the moves save together, largest first. It falls where items move away to make room for others.",
    curves: [
      {
        label: "Saved by the moves so far",
        points: [{ x: 0, y: 0 }, ...thinned(cumulated.length, 199).map((at) => ({ x: at + 1, y: cumulated[at] ?? 0 }))],
      },
    ],
    marks: begin > 0 ? [{ x: begin, y: cumulated[begin - 1] ?? 0, label: `${counted(begin, "move")}: 80 %` }] : [],
    xLabel: "Items moved, largest saving first",
    yLabel: "Kilometres saved a year",
    xType: "number",
    yType: "number",
  };
}

function speedPicture({ items }: WarehouseResult, settings: SettingValues): ParetoPicture {
  const cuts = readSettings(settings).numbers("speedCuts");
  const picks = items.map((item) => item.picks).sort((a, b) => b - a);
  const total = picks.reduce((sum, each) => sum + each, 0);
  const cumulated: number[] = [];
  for (const each of picks) cumulated.push((cumulated.at(-1) ?? 0) + each);
  const fast = items.filter(({ speed }) => speed === "F").length;
  const counts = SPEEDS.map(
    (speed) => `${speed}: ${counted(items.filter((item) => item.speed === speed).length, "item")}`,
  );
  return {
    kind: "pareto",
    title:
      total > 0
        ? `${percent(fast / items.length)} of items make ${percent(cuts[0] ?? 0.8)} of the picks`
        : "No item is picked",
    description: `Cumulated share of the picks over ${counted(items.length, "item")}. ${counts.join(", ")}.`,
    points: [
      { items: 0, value: 0 },
      ...thinned(picks.length, 200).map((at) => ({
        items: (at + 1) / picks.length,
        value: total > 0 ? (cumulated[at] ?? 0) / total : 0,
      })),
    ],
    cuts: cuts.map((value, index) => ({
      setting: "speedCuts",
      index,
      value,
      label: `${index === 0 ? "Fast" : "Medium"} up to ${percent(value, 1)}`,
    })),
    itemsLabel: "Share of items",
    valueLabel: "Share of picks",
  };
}

function zonesPicture({ items, zones }: WarehouseResult): MatrixPicture {
  const all = items.reduce((sum, { picks }) => sum + picks, 0);
  const cell = (zone: string, speed: string) => {
    const members = items.filter((item) => item.zone === zone && item.speed === speed);
    const picks = members.reduce((sum, one) => sum + one.picks, 0);
    return { count: members.length, valueShare: all > 0 ? picks / all : 0, label: speed };
  };
  const busiest = zones.toSorted((a, b) => b.picks - a.picks)[0];
  return {
    kind: "matrix",
    title: busiest
      ? `${busiest.zone} holds ${counted(busiest.items, "item")} and ${percent(all > 0 ? busiest.picks / all : 0)} of the picks`
      : "There are no zones",
    description: "Items and share of the picks by zone and speed: fast (F), medium (M), slow (S), not picked (D).",
    rows: zones.map(({ zone }) => zone),
    columns: SPEEDS,
    cells: zones.map(({ zone }) => SPEEDS.map((speed) => cell(zone, speed))),
    outside: [],
  };
}

function roomPicture(result: WarehouseResult): BarsPicture {
  return {
    kind: "bars",
    title: roomTitle(result),
    description: `Room and need by zone in cubic metres: ${result.zones.map(({ zone, room, need }) => `${zone} ${amount(room / 1000)} for ${amount(need / 1000)}`).join(", ")}.`,
    series: ["Room", "Asked for", "Taken by picking places"],
    groups: result.zones
      .slice(0, 16)
      .map(({ zone, room, need, taken }) => ({ label: zone, values: [room / 1000, need / 1000, taken / 1000] })),
    groupLabel: "Zone",
    valueLabel: "Cubic metres",
    valueType: "number",
  };
}

function ownZonesPicture(result: WarehouseResult): BarsPicture {
  return {
    kind: "bars",
    title: ownZoneTitle(result),
    description: "What a zone of its own would save and bring for each class a year, against what it costs.",
    series: ["Saved and earned a year", "Cost of the zone a year"],
    groups: result.own
      .slice(0, 16)
      .map(({ segment, saving, premium }) => ({ label: segment, values: [saving + premium, result.plan.zoneCost] })),
    groupLabel: "Class",
    valueLabel: `Money a year${unitOf(result)}`,
    valueType: "money",
  };
}
