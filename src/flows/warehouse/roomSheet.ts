import type { ReportColumn, ReportSheet, RunPart, Scalar } from "../report";
import { unitOf } from "../sales/salesWords";
import type { WarehouseResult } from "./analyse";
import { roomTitle } from "./figures";
import type { RoomShare, ZoneLoad } from "./zoneLoads";

const CUBIC_METRE = 1000;

/** What each zone has and needs, and who gets the room that is short. */
export function roomSheet(result: WarehouseResult, run: RunPart): ReportSheet {
  const { zones } = result;
  const unit = unitOf(result);
  const column = (
    key: string,
    heading: string,
    type: ReportColumn["type"],
    of: (zone: ZoneLoad) => Scalar,
    formula?: string,
  ): ReportColumn => ({ key, heading, type, values: zones.map(of), ...(formula ? { formula } : {}) });
  const rows = zones.flatMap(({ shares }) => shares).filter(({ need }) => need > 0);
  const share = (
    key: string,
    heading: string,
    type: ReportColumn["type"],
    of: (row: RoomShare) => Scalar,
    formula?: string,
  ): ReportColumn => ({ key, heading, type, values: rows.map(of), ...(formula ? { formula } : {}) });
  return {
    key: "room",
    name: "Room by zone",
    title: "Room by zone, and who gets it",
    note: "Room that is short goes to the least room of each class first, then to whoever earns most margin with a cubic metre: no other way of sharing earns more.",
    parts: [
      {
        kind: "table",
        key: "zones",
        title: "Zones",
        freezeColumns: 1,
        columns: [
          column("zone", "Zone", "text", ({ zone }) => zone),
          column("items", "Items", "integer", ({ items }) => items),
          column("locations", "Locations", "integer", ({ locations }) => locations),
          column("room", "Room (m³)", "number", ({ room }) => room / CUBIC_METRE),
          column("need", "Asked for (m³)", "number", ({ need }) => need / CUBIC_METRE),
          column("taken", "Taken by picking places (m³)", "number", ({ taken }) => taken / CUBIC_METRE),
          column(
            "load",
            "Asked for, share of room",
            "share",
            ({ need, room }) => (room > 0 ? need / room : null),
            `=IF({column:room}>0,{column:need}/IF({column:room}>0,{column:room},1),"")`,
          ),
          column("withoutPlace", "Items without a picking place", "integer", ({ withoutPlace }) => withoutPlace),
          column("oneMore", `Margin of a further m³ a year${unit}`, "money", ({ marginOfOneMore }) => marginOfOneMore),
          column("minimums", "Least room kept", "share", ({ minimumsKept }) => minimumsKept),
        ],
      },
      {
        kind: "chart",
        title: roomTitle(result),
        chart: "column",
        table: "zones",
        categories: "zone",
        series: [{ column: "room" }, { column: "need" }, { column: "taken" }],
        categoryAxisTitle: "Zone",
        valueAxisTitle: "Cubic metres",
        valueType: "number",
        scales: { value: { minimum: 0 } },
        alternativeText: `Room, what is asked for and what picking places take, by zone. ${roomTitle(result)}.`,
      },
      ...(rows.length > 0
        ? [
            {
              kind: "table" as const,
              key: "shares",
              title: "Room by zone and class",
              columns: [
                share("zone", "Zone", "text", ({ zone }) => zone),
                share("segment", "Speed and value", "class", ({ segment }) => segment),
                share("items", "Items", "integer", ({ items }) => items),
                share("need", "Asked for (m³)", "number", ({ need }) => need / CUBIC_METRE),
                share("margin", `Margin a year${unit}`, "money", ({ margin }) => margin),
                share(
                  "perMetre",
                  `Margin per m³${unit}`,
                  "money",
                  ({ margin, need }) => (margin / need) * CUBIC_METRE,
                  "={column:margin}/{column:need}",
                ),
                share("least", "Least share", "share", ({ least }) => least),
                share("given", "Given (m³)", "number", ({ given }) => given / CUBIC_METRE),
                share(
                  "givenShare",
                  "Given, share of need",
                  "share",
                  ({ given, need }) => given / need,
                  "={column:given}/{column:need}",
                ),
                share(
                  "outside",
                  "Goes outside (m³)",
                  "number",
                  ({ given, need }) => (need - given) / CUBIC_METRE,
                  "={column:need}-{column:given}",
                ),
              ],
            },
          ]
        : []),
      run,
    ],
  };
}
