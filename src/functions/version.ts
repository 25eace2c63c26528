/** Equal to the version in package.json; a test proves it. */
export const VERSION = "0.3.0";
