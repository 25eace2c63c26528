import { ADI_CUT, CV2_CUT } from "../engine";
import type { Setting } from "./define";

/** The two cuts between smooth, erratic, intermittent and lumpy demand. */
export const patternSettings: readonly Setting[] = [
  {
    id: "adiCut",
    label: "Intermittent from (periods between demands)",
    help: "Items asked for more rarely than this are intermittent or lumpy.",
    reason: "1.32 is where Croston's method beats smoothing (Syntetos, Boylan and Croston 2005).",
    stage: "analysis",
    control: "number",
    initial: ADI_CUT,
    minimum: 1,
    maximum: 12,
    step: 0.01,
    unit: "periods",
  },
  {
    id: "cv2Cut",
    label: "Erratic from (CV² of the demand sizes)",
    help: "Items whose order sizes vary more than this are erratic or lumpy.",
    reason: "0.49 is the second cut of the same study.",
    stage: "analysis",
    control: "number",
    initial: CV2_CUT,
    minimum: 0.01,
    maximum: 10,
    step: 0.01,
  },
];
