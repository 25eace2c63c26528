/**
 * Excel on the web refuses requests and responses above 5 MB and reads above 5 million cells (Microsoft, "Resource
 * limits and performance optimization for Office Add-ins"). We stay well below and apply the same everywhere.
 */
export const REQUEST_BYTES = 4_000_000;
export const RESPONSE_BYTES = 4_000_000;
export const RESPONSE_CELLS = 5_000_000;
export const BLOCK_ROWS = 20_000;

/** Excel's own limits. */
export const CELL_CHARACTERS = 32_767;
export const FORMULA_CHARACTERS = 8_192;
export const SHEET_NAME_CHARACTERS = 31;
export const NAME_CHARACTERS = 255;

/** A cell of `valueTypes` costs about nine bytes, a row of `getRowProperties` about thirty, a formatted cell about 700. */
export const TYPE_BYTES = 12;
export const ROW_PROPERTY_BYTES = 40;
export const CELL_FORMAT_BYTES = 900;

/** Largest undo records kept in the workbook, all together; larger ones live until the pane is closed. */
export const UNDO_RECORD_CHARACTERS = 1_500_000;
/** Writes that can be undone one after the other. */
export const KEPT_WRITES = 5;
/** What a part of a record may hold, and what a write may have to save before it replaces it. */
export const RECORD_PART_CHARACTERS = 1_000_000;
export const SAVED_CHARACTERS = 24_000_000;
/** Cells compared when looking whether written sheets were changed since. */
export const FINGERPRINT_CELLS = 1_000_000;
