/** Characters a formula may have in Excel, its = included. */
export const LONGEST_FORMULA = 8_192;
