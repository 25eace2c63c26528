/** Drawing area of all curves, in the units of the viewBox: about one pixel each in a 350 px pane. */
export const FRAME = { width: 320, height: 216, left: 46, right: 14, top: 12, bottom: 40 } as const;

export const PLOT = {
  left: FRAME.left,
  right: FRAME.width - FRAME.right,
  top: FRAME.top,
  bottom: FRAME.height - FRAME.bottom,
} as const;
