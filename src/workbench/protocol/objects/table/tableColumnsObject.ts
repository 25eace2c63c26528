import type { TableColumn } from "../../../model/table";
import { wholeNumberOr } from "../../core/arguments";
import { bind } from "../../core/bind";
import { collection, sameText } from "../../core/collection";
import { invalidArgument, notImplemented } from "../../core/errors";
import type { HostObject } from "../../core/hostObject";
import { RangeTarget } from "../../core/rangeTarget";
import { rangeContents } from "../range/rangeContents";
import type { OnTable } from "./onTable";
import { tableChanged } from "./onTable";
import { tableColumnObject } from "./tableColumnObject";

const tableColumnsClass = collection<OnTable, TableColumn>({
  name: "TableColumnCollection",
  all: ({ table }) => table.columns,
  wrap: ({ host, table }, column) => tableColumnObject({ host, table, column }),
  matches: (column, key) => column.id === key || sameText(column.name, key),
  methods: { add: addColumn },
});

export function tableColumnsObject({ host, table }: OnTable): HostObject {
  return bind(tableColumnsClass, { host, table });
}

/** Values may begin with the heading or leave it out; without a place the column comes last. */
function addColumn(target: OnTable, index: unknown, values: unknown, name: unknown): HostObject {
  const { host, table } = target;
  const { range, sheet } = table;
  const wished = wholeNumberOr(index, -1);
  const at = wished < 0 ? table.columns.length : wished;
  if (at > table.columns.length) throw invalidArgument();
  if (at === 0) throw notImplemented("TableColumnCollection.add before the first column");
  const area = { ...range, column: range.column + at, columns: 1 };
  const byAddin = { source: "Local", trigger: "ThisLocalAddin" } as const;
  host.editor.insert(sheet, area, "Right", byAddin);
  if (at === table.columns.length) table.range = { ...range, columns: range.columns + 1 };
  const column = table.newColumn(table.freeColumnName(typeof name === "string" ? name : ""));
  table.columns.splice(at, 0, column);
  const heading = { ...area, rows: 1 };
  host.editor.enter(sheet, heading, [[column.name]], { ...byAddin, literalText: true });
  if (Array.isArray(values)) {
    const withHeading = values.length === range.rows;
    const rows = withHeading ? range.rows : range.rows - 1;
    const place = { ...area, row: withHeading ? area.row : area.row + 1, rows };
    rangeContents["values"]?.set?.(new RangeTarget(host, sheet, place), values);
    if (withHeading && typeof name === "string")
      host.editor.enter(sheet, heading, [[name]], { ...byAddin, literalText: true });
  }
  tableChanged(target);
  return tableColumnObject({ host, table, column });
}
