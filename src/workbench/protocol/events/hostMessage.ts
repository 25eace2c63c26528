/** A message from the host to the add-in. `message` is sent as JSON. */
export interface HostMessage {
  readonly category: number;
  readonly type: number;
  /** Id of the object the event belongs to, or "Workbook" for collections. */
  readonly target: string;
  readonly message: unknown;
}

export const MessageCategory = { customFunction: 1, action: 2, objectEvent: 65536 } as const;

/** The library's numbers for events of sheets and tables. */
export const EventType = {
  documentSelection: 2,
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  worksheetFormatChanged: 18,
  worksheetNameChanged: 25,
  chartAdded: 50,
  chartDeleted: 53,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;
