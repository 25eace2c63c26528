/** The calculation engine of Excel 2021 and Microsoft 365. */
export const engineVersion = 191029;
