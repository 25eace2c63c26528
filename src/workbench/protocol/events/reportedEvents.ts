/** What a sheet tells its own handlers and those of the collection. */
const ofSheets = {
  onActivated: "ActivatedEvent",
  onCalculated: "CalculatedEvent",
  onChanged: "DataChangedEvent",
  onColumnSorted: "ColumnSortedEvent",
  onDeactivated: "DeactivatedEvent",
  onFormatChanged: "FormatChangedEvent",
  onFormulaChanged: "FormulaChangedEvent",
  onNameChanged: "EventNameChanged",
  onProtectionChanged: "ProtectionChangedEvent",
  onRowHiddenChanged: "RowHiddenChangedEvent",
  onRowSorted: "RowSortedEvent",
  onSelectionChanged: "SelectionChangedEvent",
  onSingleClicked: "SingleClickedEvent",
  onVisibilityChanged: "EventVisibilityChanged",
} as const;

const addedAndDeleted = { onAdded: "AddedEvent", onDeleted: "DeletedEvent" } as const;
const activation = { onActivated: "ActivatedEvent", onDeactivated: "DeactivatedEvent" } as const;

/**
 * The events the workbench sends: by class, the library's property and how the library registers for it. Events not
 * listed are refused when a handler is attached, so nobody waits for one that never comes.
 */
export const reportedEvents: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Worksheet: ofSheets,
  WorksheetCollection: { ...ofSheets, ...addedAndDeleted, onMoved: "EventMoved" },
  Table: { onChanged: "DataChangedEvent", onSelectionChanged: "SelectionChangedEvent" },
  TableCollection: { ...addedAndDeleted, onChanged: "DataChangedEvent" },
  Chart: activation,
  ChartCollection: { ...addedAndDeleted, ...activation },
  CommentCollection: { ...addedAndDeleted, onChanged: "ChangedEvent" },
};

/** The part of `_RegisterDataChangedEvent` that names the event, if it is one the class reports. */
export function reportedEvent(className: string, member: string): string | null {
  const event = /^_(?:Unr|R)egister(\w+)$/.exec(member)?.[1];
  const known = Object.values(reportedEvents[className] ?? {});
  return event !== undefined && known.includes(event) ? event : null;
}

/** Events the document itself sends on a channel of its own, without registering at the object. */
export const documentEvents: Readonly<Record<string, readonly string[]>> = {
  Workbook: ["onSelectionChanged"],
  SettingCollection: ["onSettingsChanged"],
};
