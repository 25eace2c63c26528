import type { Finding, MappedTable } from "../define";
import { cellText } from "../read/cellText";
import { dateReader } from "../read/dateReader";
import { FindingList } from "../read/findings";
import { numberReader } from "../read/numberReader";
import { itemFinder } from "./itemFinder";

export interface Launch {
  readonly name: string;
  /** Row of the item it resembles; null where none is named or sold. */
  readonly like: number | null;
  readonly family: string;
  readonly supplier: string;
  readonly scale: number;
  /** Excel serial of the first day of sale. */
  readonly day: number | null;
}

/** Reads the table of launches; items that already sell are left to their own sales. */
export function readLaunches(
  mapped: MappedTable | undefined,
  keys: readonly (string | number)[],
): { launches: readonly Launch[]; findings: readonly Finding[] } {
  if (!mapped) return { launches: [], findings: [] };
  const { table, mapping } = mapped;
  const list = new FindingList("launches");
  const column = (role: string) => table.columns[mapping[role]?.[0] ?? -1] ?? [];
  const [names, likes, families] = [column("item"), column("like"), column("family")];
  const [suppliers, scales, days] = [column("supplier"), column("scale"), column("launch")];
  const [itemOf, readScale, readDay] = [itemFinder(keys), numberReader(scales), dateReader(days)];
  const launches = new Map<string, Launch>();
  for (let row = 0; row < table.rowCount; row += 1) {
    const name = cellText(names[row]);
    if (name === "") continue;
    if (itemOf(name) >= 0) {
      list.meet("sold", row, mapping["item"]?.[0] ?? 0);
      continue;
    }
    const like = itemOf(likes[row]);
    if (cellText(likes[row]) !== "" && like < 0) list.meet("unlike", row, mapping["like"]?.[0] ?? 0);
    const scale = readScale(scales[row] ?? null);
    const day = readDay.read(days[row] ?? null);
    launches.set(name.toUpperCase(), {
      name,
      like: like < 0 ? null : like,
      family: cellText(families[row]),
      supplier: cellText(suppliers[row]),
      scale: scale !== null && scale > 0 ? scale : 1,
      day: day !== null && !Number.isNaN(day) ? day : null,
    });
  }
  return {
    launches: [...launches.values()],
    findings: list.list({
      unlike: {
        severity: "warning",
        title: "Launches that resemble an item without sales",
        rule: "Their product group is taken instead.",
      },
      sold: { severity: "info", title: "Launches that already sell", rule: "Forecast from their own sales." },
    }),
  };
}
