"use strict";

const swc = [
  "@swc/jest",
  {
    jsc: {
      parser: { syntax: "typescript", tsx: true },
      transform: { react: { runtime: "automatic" } },
      target: "es2022",
    },
    module: { type: "commonjs" },
  },
];
// Packages published as ES modules only: Jest 30 cannot require() them before Node 24.9, so they are transformed.
const esm =
  "(?:strip-bom|uuid|node-fetch|fetch-blob|formdata-polyfill|data-uri-to-buffer|pure-rand|d3-[a-z]+|internmap|@cj-tech-master)";
const common = {
  rootDir: __dirname,
  transform: { "^.+\\.tsx?$": swc, [`node_modules/${esm}/.+\\.m?js$`]: swc },
  transformIgnorePatterns: [`/node_modules/(?!(?:.*/node_modules/)?${esm}/)`],
  modulePathIgnorePatterns: ["<rootDir>/build/", "<rootDir>/dist/"],
};

const node = {
  ...common,
  testEnvironment: "node",
  // Code under test finds Office.js on the global object; each file sets its own, so nothing has to be cleaned up.
  testEnvironmentOptions: { globalsCleanup: "off" },
};
/** The tests of what touches the workbook run on every Excel that the workbench plays, by its id. */
const otherHosts = ["ltsc2024", "web", "mac"].map((hostProfile) => ({
  ...node,
  displayName: hostProfile,
  globals: { hostProfile },
  testMatch: ["<rootDir>/test/workbook/**/*.test.ts"],
  testPathIgnorePatterns: [
    "/node_modules/",
    // Pure functions, and tests that choose their hosts themselves.
    "/workbook/(address|byteBudget|faults|freeNames|lookMap|planShape|xmlText|readMany|olderExcel)\\.test",
  ],
}));

/** Node tests end in .test.ts, tests that need a page end in .test.tsx. */
module.exports = {
  // All cores: nothing else runs beside the tests.
  maxWorkers: "100%",
  reporters: ["default", "<rootDir>/test/support/closing-line.cjs"],
  coverageProvider: "v8",
  collectCoverageFrom: ["src/**/*.{ts,tsx}"],
  projects: [
    { ...node, displayName: "node", testMatch: ["<rootDir>/test/**/*.test.ts"] },
    ...otherHosts,
    {
      ...common,
      displayName: "page",
      testEnvironment: "jsdom",
      // d3 offers Jest its ES modules first; the bundled form loads in a page.
      testEnvironmentOptions: { customExportConditions: ["browser", "umd"] },
      testMatch: ["<rootDir>/test/**/*.test.tsx"],
      setupFilesAfterEnv: ["<rootDir>/test/support/setupDom.ts"],
    },
  ],
};
