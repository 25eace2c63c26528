import type { Rect } from "./address";
import type { Chart } from "./chart";
import type { DefinedName } from "./definedName";
import type { WorkbookEvents } from "./events";
import { Emitter } from "./events";
import { HostError } from "./hostError";
import { KeptOfWorkbook } from "./kept";
import type { NamedStyle } from "./namedStyle";
import { Sheet } from "./sheet";
import { StyleTable } from "./style";
import type { Table } from "./table";

export interface XmlPart {
  readonly id: string;
  namespaceUri: string;
  xml: string;
}

export interface WorkbookProperties {
  author: string;
  title: string;
  subject: string;
  keywords: string;
  comments: string;
  category: string;
  company: string;
  manager: string;
  lastAuthor: string;
  revisionNumber: number;
  /** ISO date and time, "" when unknown. */
  creationDate: string;
  custom: Map<string, string | number | boolean | Date>;
}

/** Values an add-in keeps in the document (Office settings). */
export type SettingValue = unknown;

/** Events after which there is nothing new to save. */
const harmless = new Set<keyof WorkbookEvents>([
  "selection",
  "sheetActivated",
  "calculated",
  "chartActivated",
  "clicked",
  "saved",
]);

export class Workbook extends Emitter<WorkbookEvents> {
  readonly sheets: Sheet[] = [];
  names: DefinedName[] = [];
  readonly settings = new Map<string, SettingValue>();
  xmlParts: XmlPart[] = [];
  readonly styles = new StyleTable();
  /** Protected structure: no sheets may be added or deleted. */
  structureProtected = false;
  structurePassword = "";
  /** Changed since it was last saved. */
  dirty = false;
  /** Has been saved at least once, so a save needs no name. */
  saved = false;
  /** Circular references: whether, how often and down to what change they are computed again. */
  iteration = { enabled: false, maxIteration: 100, maxChange: 0.001 };
  /** Styles with names of their own; what Excel brings along is in builtInStyles. */
  namedStyles = new Map<string, NamedStyle>();
  /** Settings of Excel the workbench gives back without acting on them. */
  readonly unusedSettings = new Map<string, unknown>();
  /** Of the password that came with a file: attributes of its hash. Forgotten when the protection is lifted. */
  structureHash: Readonly<Record<string, string>> = {};
  /** What came with the file and goes back into it, and what cannot. */
  readonly kept = new KeptOfWorkbook();
  calculationMode: "Automatic" | "AutomaticExceptTables" | "Manual" = "Automatic";
  readonly properties: WorkbookProperties = {
    author: "",
    title: "",
    subject: "",
    keywords: "",
    comments: "",
    category: "",
    company: "",
    manager: "",
    lastAuthor: "",
    revisionNumber: 0,
    creationDate: "",
    custom: new Map(),
  };
  active: Sheet;
  selection: { readonly sheet: Sheet; readonly rect: Rect };
  /** The chart the user or the add-in has made active; selecting cells ends that. */
  activeChart: { readonly sheet: Sheet; readonly chart: Chart } | null = null;
  private lastId = 0;

  constructor(
    public name = "Book1.xlsx",
    firstSheet = "Sheet1",
  ) {
    super();
    this.active = this.addSheet(firstSheet);
    this.selection = { sheet: this.active, rect: { row: 0, column: 0, rows: 1, columns: 1 } };
  }

  override emit<K extends keyof WorkbookEvents>(event: K, detail: WorkbookEvents[K]): void {
    if (!harmless.has(event)) this.dirty = true;
    super.emit(event, detail);
  }

  /** An id in the form Excel gives its objects; the same sequence in every run. */
  newId(): string {
    this.lastId++;
    return `{00000000-0001-0000-0000-${this.lastId.toString(16).toUpperCase().padStart(12, "0")}}`;
  }

  /** Finds by id or, in any case, by name. */
  sheet(nameOrId: string): Sheet | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.sheets.find((sheet) => sheet.id === nameOrId || sheet.name.toLowerCase() === wanted);
  }

  addSheet(name?: string): Sheet {
    this.requireStructure();
    const sheet = new Sheet(this, this.newId(), name ? this.checkedSheetName(name) : this.freeSheetName());
    this.sheets.push(sheet);
    this.emit("sheetAdded", sheet);
    return sheet;
  }

  renameSheet(sheet: Sheet, name: string): void {
    const before = sheet.name;
    if (name === before) return;
    this.requireStructure();
    sheet.name = this.checkedSheetName(name, sheet);
    this.emit("sheetRenamed", { sheet, before });
  }

  removeSheet(sheet: Sheet): void {
    this.requireStructure();
    const remaining = this.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
    const [first] = remaining;
    if (!first) throw new HostError("InvalidOperation", "A workbook must contain at least one visible worksheet.");
    const index = this.sheets.indexOf(sheet);
    if (index < 0) throw new HostError("ItemNotFound", "The worksheet has already been deleted.");
    if (this.active === sheet) {
      this.activate(remaining.find((other) => this.sheets.indexOf(other) > index) ?? remaining.at(-1) ?? first);
    }
    this.sheets.splice(index, 1);
    sheet.deleted = true;
    this.emit("sheetDeleted", sheet);
  }

  moveSheet(sheet: Sheet, position: number): void {
    const before = this.sheets.indexOf(sheet);
    if (before === position) return;
    this.requireStructure();
    this.sheets.splice(before, 1);
    this.sheets.splice(position, 0, sheet);
    this.emit("sheetLook", sheet);
    this.emit("sheetMoved", { sheet, before, after: position });
  }

  activate(sheet: Sheet): void {
    if (this.active === sheet) return;
    if (sheet.visibility !== "Visible") {
      throw new HostError("InvalidOperation", `The worksheet '${sheet.name}' is hidden and cannot be activated.`);
    }
    const before = this.active;
    this.active = sheet;
    this.emit("sheetActivated", { sheet, before });
    this.select(sheet, { row: 0, column: 0, rows: 1, columns: 1 });
  }

  select(sheet: Sheet, rect: Rect): void {
    if (this.active !== sheet) this.activate(sheet);
    this.activateChart(null);
    this.selection = { sheet, rect };
    this.emit("selection", this.selection);
  }

  /** Null ends that any chart is active. */
  activateChart(next: { readonly sheet: Sheet; readonly chart: Chart } | null): void {
    const before = this.activeChart;
    if (before?.chart === next?.chart) return;
    if (next) this.activate(next.sheet);
    this.activeChart = next;
    if (before) this.emit("chartActivated", { ...before, active: false });
    if (next) this.emit("chartActivated", { ...next, active: true });
  }

  tables(): Table[] {
    return this.sheets.flatMap((sheet) => sheet.tables);
  }

  table(nameOrId: string): Table | undefined {
    const wanted = nameOrId.toLowerCase();
    return this.tables().find((table) => table.id === nameOrId || table.name.toLowerCase() === wanted);
  }

  /** The defined name a formula on `sheet` would see: the sheet's own before the workbook's. */
  definedName(name: string, sheet?: Sheet): DefinedName | undefined {
    const wanted = name.toLowerCase();
    const named = (item: DefinedName): boolean => item.name.toLowerCase() === wanted;
    return sheet?.names.find(named) ?? this.names.find(named);
  }

  /** Throws AccessDenied when sheets may not be added, deleted, renamed, moved, hidden or shown. */
  requireStructure(): void {
    if (!this.structureProtected) return;
    const message =
      "The structure of the workbook is protected. Unprotect it (Review > Protect Workbook) and try again.";
    throw new HostError("AccessDenied", message);
  }

  private freeSheetName(): string {
    for (let n = this.sheets.length + 1; ; n++) if (!this.sheet(`Sheet${n}`)) return `Sheet${n}`;
  }

  private checkedSheetName(name: string, except?: Sheet): string {
    if (name.length > 31 || name === "" || /[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
      throw new HostError(
        "InvalidArgument",
        `'${name}' cannot be the name of a worksheet: use 1 to 31 characters without \\ / ? * [ ] : and not beginning or ending with an apostrophe.`,
      );
    }
    const other = this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
    if (other && other !== except) {
      throw new HostError("ItemAlreadyExists", `There is already a worksheet named '${name}'. Use another name.`);
    }
    return name;
  }
}
