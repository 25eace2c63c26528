/** A message from the host to the add-in. `message` is sent as JSON. */
export interface HostMessage {
  readonly category: number;
  readonly type: number;
  /** Id of the object the event belongs to, or "Workbook" for collections. */
  readonly target: string;
  readonly message: unknown;
}

export const MessageCategory = { customFunction: 1, action: 2, objectEvent: 65536 } as const;

/** The library's numbers for events. */
export const EventType = {
  settingsChanged: 1,
  documentSelection: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetRowSorted: 19,
  worksheetColumnSorted: 20,
  worksheetSingleClicked: 21,
  worksheetRowHiddenChanged: 22,
  worksheetFormulaChanged: 23,
  worksheetProtectionChanged: 24,
  worksheetNameChanged: 25,
  worksheetVisibilityChanged: 26,
  worksheetMoved: 27,
  chartAdded: 50,
  chartActivated: 51,
  chartDeactivated: 52,
  chartDeleted: 53,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
  commentAdded: 250,
  commentDeleted: 251,
  commentChanged: 252,
} as const;
