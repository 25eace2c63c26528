export interface BorderLine {
  /** Excel's BorderLineStyle: Continuous, Dash, Dot, Double … */
  readonly style: string;
  /** #RRGGBB. */
  readonly color: string;
  /** Excel's BorderWeight: Hairline, Thin, Medium, Thick. */
  readonly weight?: string;
}

export interface Borders {
  readonly top?: BorderLine;
  readonly bottom?: BorderLine;
  readonly left?: BorderLine;
  readonly right?: BorderLine;
  readonly diagonalDown?: BorderLine;
  readonly diagonalUp?: BorderLine;
}

/** How a cell looks. What is absent is as in an untouched cell. Colours are #RRGGBB. */
export interface CellStyle {
  readonly numberFormat?: string;
  readonly fill?: string;
  /** Excel's FillPattern when it is not Solid, e.g. Gray25. */
  readonly pattern?: string;
  readonly patternColor?: string;
  readonly fontColor?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  /** How an underlined cell is underlined, when not by a single line. */
  readonly underlineStyle?: "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly strikethrough?: boolean;
  readonly subscript?: boolean;
  readonly superscript?: boolean;
  readonly horizontal?: "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  readonly vertical?: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly wrap?: boolean;
  readonly indent?: number;
  readonly rotation?: number;
  readonly shrink?: boolean;
  readonly autoIndent?: boolean;
  readonly readingOrder?: "LeftToRight" | "RightToLeft";
  readonly borders?: Borders;
  /** Only `false` is kept: cells are locked unless said otherwise. */
  readonly locked?: false;
  /** Formulas stay out of sight on a protected sheet. */
  readonly formulaHidden?: boolean;
  /** The named cell style it is based on, as files call it, when that is not Normal. The look includes that style's. */
  readonly named?: string;
}

/** A change to styles: null takes a property away, absent leaves it. */
export type StylePatch = { readonly [K in keyof CellStyle]?: CellStyle[K] | null };

const orderedKeys = (style: object): string => JSON.stringify(style, Object.keys(style).sort().concat(NESTED));
const NESTED = ["top", "bottom", "left", "right", "diagonalDown", "diagonalUp", "style", "color", "weight"];

/** Every distinct style once; cells hold its number. Style 0 is the untouched cell. */
export class StyleTable {
  private readonly styles: CellStyle[] = [{}];
  private readonly ids = new Map<string, number>([["{}", 0]]);

  get size(): number {
    return this.styles.length;
  }

  get(id: number): CellStyle {
    return this.styles[id] ?? {};
  }

  intern(style: CellStyle): number {
    const key = orderedKeys(style);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    this.ids.set(key, this.styles.length);
    this.styles.push(style);
    return this.styles.length - 1;
  }

  /** Gives every style another look at once, so that cells need not be visited. */
  rework(change: (style: CellStyle) => CellStyle): void {
    this.ids.clear();
    this.styles.forEach((style, id) => {
      const next = id === 0 ? style : change(style);
      this.styles[id] = next;
      const key = orderedKeys(next);
      if (!this.ids.has(key)) this.ids.set(key, id);
    });
  }

  patch(id: number, patch: StylePatch): number {
    const entries: [string, unknown][] = Object.entries({ ...this.get(id), ...patch });
    return this.intern(Object.fromEntries(entries.filter(([, value]) => value !== null && value !== undefined)));
  }
}
