/** A chapter of docs/RELIABILITY.md: its figures come from the tests, its words from here. */
export interface Chapter {
  readonly title: string;
  readonly about: string;
  /** Names of the tests' figures, as given to noteReliability. */
  readonly figures: readonly string[];
  /** The figures are no trials and do not count in the sum. */
  readonly inventory?: true;
  /** What these tests brought to light and what was mended. */
  readonly found: readonly string[];
}

export const chapters: readonly Chapter[] = [
  {
    title: "Every fault at every request",
    about:
      "Each analysis and each command is run against faults at its requests to Excel: reading and commands against every " +
      "fault at every request, longer operations against a fixed share of these pairs, spread over all faults and " +
      "requests. Afterwards the whole workbook is compared: it is as before, or complete, and never between. The message " +
      "says what happened, why and what to do, and a second try gives what an untroubled run gives.",
    figures: [
      "faults-reading",
      "faults-commands",
      "faults-changing",
      "faults-products",
      "faults-categories",
      "faults-costToServe",
      "faults-planning",
    ],
    found: [
      "Messages quoted Excel's own words, such as a status code of 400; each trouble has words of its own now, and a lost " +
        "connection says that it is one.",
      "_Classify selection_ reported a failure when only showing the cell had failed; trying again put in a second formula.",
      "A sheet that was added stayed behind where the answer to adding it was lost.",
    ],
  },
  {
    title: "Interrupted writes",
    about:
      "A write leaves a note in the workbook before it changes anything. When the pane is reloaded or the answer of " +
      "Excel is lost, the next pane finds the note and takes the half result back.",
    figures: ["interrupted"],
    found: [
      "A pane that was reloaded in the middle of a write forgot how to take it back and left half a result.",
      "Where Excel did the work and its answer was lost, the step was not noted yet and stayed when the rest was " +
        "taken back. Steps back are noted before their change is sent now, and do no harm where it never happened.",
    ],
  },
  {
    title: "Undo last write",
    about: "Random workbooks, random writes into them, and back, with the pane reloaded in between.",
    figures: ["undo"],
    found: [
      "Links, named styles, finer looks (orientation, sub- and superscript, patterns), lines of conditional formats, " +
        "hidden columns and numbers in cells formatted as text did not come back; they do.",
      "Merged cells, tables with totals or filters and linked data types cannot be brought back through Office.js: a " +
        "write over them is refused before anything changes, and the preview says so.",
      "A button that showed one write could take back an older one; it names the write it means now.",
    ],
  },
  {
    title: "SEG functions under hostile arguments",
    about:
      "Every function gets every hostile argument in the place of each of its own, and columns as long as a sheet. It " +
      "answers with a value, or with an error that has a message; never with something else, and never without end.",
    figures: ["functions", "columns"],
    found: [
      "`SEG.CLASSIFY` compared every item with every row of its rules: two full columns would have taken hours. A " +
        "decision table is now at most 1,000 rules, and the first rule that applies ends the search.",
    ],
  },
  {
    title: "Hostile texts",
    about:
      "Markup, formulas, addresses with code and names that every object has, in cells, headings, sheet names and in " +
      "what the workbook remembers.",
    figures: ["texts", "pane"],
    found: [],
  },
  {
    title: "A soak",
    about: "Two hours of work, compressed: an edit every three seconds, a run and its undo every four minutes.",
    figures: ["soak"],
    found: [
      "The grid under the workbench's page (Univer) kept a message channel open for every redraw, some 240 listeners more in " +
        "every round of work. A soak in a real browser holds them, the memory and the workers since then.",
    ],
  },
  {
    title: "The stand-in for Excel: calculation",
    about:
      "What the workbench computes is compared with LibreOffice, an independent program, formula by formula. Where the " +
      "two differ, the difference is explained and Excel's documented value holds.",
    figures: ["calculation", "calculationArrays"],
    found: [
      "A dozen functions of the library behind the calculation were wrong in digits, errors or results (`T.DIST`, " +
        "`NORM.S.INV(1)`, `LINEST`, `TREND`, `FREQUENCY`, `WEEKNUM`, `NETWORKDAYS` backwards, `YEARFRAC`, " +
        "`SUBTOTAL`, `AGGREGATE` …); statistics run on the engine's own distributions now.",
      "Nothing was volatile, cells found by `INDIRECT` and `OFFSET` were not followed, and manual calculation computed " +
        "more than was entered.",
    ],
  },
  {
    title: "The stand-in for Excel: undo and redo",
    about: "The workbench's own undo covers everything a workbook holds, as Excel's does.",
    figures: ["history"],
    found: [],
  },
  {
    title: "The stand-in for Excel: files",
    about:
      "Files that are hostile, damaged or odd, a good file changed at random, and random workbooks there and back.",
    figures: ["files", "filesMutated", "filesRandom"],
    found: [
      "Zip sizes and checksums were not checked while unpacking, and document types were accepted.",
      "Rows that never close took quadratic time, and a column definition without end took for ever.",
      "Password hashes and workbook protection were lost on saving; control characters changed on the way.",
      "`NETWORKDAYS.INTL` and `WORKDAY.INTL` were written as functions Excel does not know.",
    ],
  },
  {
    title: "The stand-in for Excel: Office.js",
    about:
      "What the workbench knows of Office.js, counted from the library's own metadata; " +
      "[OFFICE-COVERAGE](OFFICE-COVERAGE.md) lists it member by member.",
    figures: ["office-surface"],
    inventory: true,
    found: [
      "Settings of a chart's series moved to another series when one was deleted; dialogs seemed to open; handlers " +
        "were accepted for events that never came.",
    ],
  },
];
