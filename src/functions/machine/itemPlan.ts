import { CallFault, type Fault, makeFault } from "./fault";
import { MISSING, missingReason, Refusal } from "./kind";
import type { ItemReader } from "./readCall";

/** How many items a call has and how a result with one cell per item is laid out. */
export interface ItemPlan {
  readonly count: number;
  readonly shape: readonly [rows: number, columns: number];
  readonly place: (index: number) => string;
  /** One item whose history stands in a column. */
  readonly down: boolean;
}

/** Single values may be repeated: all of them (lifting), or those that are defined so. Ranges must be equally long. */
export function planItems(readers: readonly ItemReader[], repeat: boolean): ItemPlan {
  const ranges = readers.filter((reader) => reader.count > 1 || !(repeat || reader.repeats));
  const lead = ranges[0] ?? readers[0];
  if (!lead) return { count: 1, shape: [1, 1], place: () => "row 1", down: false };
  for (const other of ranges) if (other.count !== lead.count || !sameLayout(lead, other)) throw unequal(lead, other);
  return { count: lead.count, shape: lead.shape, place: lead.place, down: lead.down ?? false };
}

/** A row and a column of the same length go together; rectangles must be alike. */
function sameLayout(a: ItemReader, b: ItemReader): boolean {
  const flat = (reader: ItemReader) => reader.shape[0] === 1 || reader.shape[1] === 1;
  return (flat(a) && flat(b)) || (a.shape[0] === b.shape[0] && a.shape[1] === b.shape[1]);
}

function unequal(a: ItemReader, b: ItemReader): CallFault {
  const size = ({ name, count, shape }: ItemReader) =>
    shape[1] > 1 && shape[0] > 1
      ? `${name} has ${shape[0]} × ${shape[1]} cells`
      : `${name} has ${count} ${count === 1 ? "item" : "items"}`;
  return new CallFault("#VALUE!", `${size(a)} and ${size(b)}: give ranges of equal length`);
}

/** The readings of one item, or why it has no result: nothing to say, or a fault. */
export type ItemReading =
  | { readonly values: Readonly<Record<string, unknown>> }
  | { readonly empty: true }
  | { readonly fault: Fault; readonly fromSingle: boolean };

export function readItem(readers: readonly ItemReader[], index: number): ItemReading {
  const values: Record<string, unknown> = {};
  const ranged = readers.some((reader) => reader.count > 1 && !reader.key);
  let fault: Fault | undefined;
  let fromSingle = false;
  let dataSeen = false;
  let dataMissing = false;
  for (const reader of readers) {
    const own = reader.count > 1 ? index : 0;
    const reading = reader.at(own);
    if (reading === MISSING && reader.key) return { empty: true };
    // Among ranges, values repeated from a single cell do not make a row of data.
    if (!reader.key && (!ranged || reader.count > 1)) {
      if (reading === MISSING) dataMissing = true;
      else dataSeen = true;
    }
    if (reading !== MISSING && !(reading instanceof Refusal)) {
      values[reader.name] = reading;
      continue;
    }
    fault ??= refuse(reader, own, reading === MISSING ? missingReason(reader.type) : reading.reason);
    fromSingle ||= reader.count === 1;
  }
  if (dataMissing && !dataSeen) return { empty: true };
  return fault ? { fault, fromSingle } : { values };
}

function refuse(reader: ItemReader, index: number, reason: string): Fault {
  const where = reader.count > 1 ? `${reader.name} in ${reader.place(index)}` : reader.name;
  return makeFault("#N/A", `${where} ${reason}`);
}
