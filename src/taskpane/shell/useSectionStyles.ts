import { makeStyles, tokens } from "@fluentui/react-components";

/** The few shapes that all views share. */
export const useSectionStyles = makeStyles({
  stack: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM, minWidth: 0 },
  tight: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS, minWidth: 0 },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  // Headings get the focus from code only, to say where one is; there is nothing to operate.
  heading: {
    outlineStyle: "none",
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: 600,
  },
  subheading: {
    outlineStyle: "none",
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: 600,
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "flex", flexDirection: "column", gap: "4px" },
  bullets: { margin: 0, paddingInlineStart: "20px", display: "flex", flexDirection: "column", gap: "4px" },
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& th, & td": {
      textAlign: "start",
      verticalAlign: "top",
      padding: "4px 6px",
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      overflowWrap: "break-word",
    },
    "& td[data-number]": { textAlign: "end", whiteSpace: "nowrap" },
    "& caption": { textAlign: "start", paddingBottom: "4px", fontWeight: 600 },
  },
  fixed: { tableLayout: "fixed", "& th:first-child": { width: "38%" } },
  /** Lets a drop-down be narrower than its longest entry. */
  shrink: { minWidth: 0, "& select": { minWidth: 0, textOverflow: "ellipsis" } },
  wide: { maxWidth: "100%", overflowX: "auto" },
});
