/** How a picture reads and moves the thresholds it shows as lines. */
export interface CutPort {
  /** The present value; the one in the picture may be a moment older. */
  value(setting: string, index: number, fallback: number): number;
  limits(setting: string, index: number): { readonly minimum: number; readonly maximum: number; readonly step: number };
  move(setting: string, index: number, wanted: number): void;
}
