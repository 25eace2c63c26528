/** Milliseconds of a day. */
export const DAY = 86_400_000;

/** Day 0 of Excel's serial numbers as seen from March 1900 on: Excel counts a 29 February 1900 there never was. */
export const EPOCH = Date.UTC(1899, 11, 30);

/** The latest serial number: 31 December 9999. */
export const LAST_DAY = 2_958_465;
