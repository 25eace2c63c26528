import { makeStyles, tokens } from "@fluentui/react-components";
import type { MatrixPicture } from "../../flows/picture";
import { classColour } from "../../runs/classColours";
import { useSectionStyles } from "../shell/useSectionStyles";
import { formatCount, formatShare, plural } from "../text/format";

const useStyles = makeStyles({
  figure: { margin: 0 },
  caption: { fontWeight: tokens.fontWeightSemibold, paddingBottom: "4px" },
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderSpacing: "3px",
    borderCollapse: "separate",
    "& td": { textAlign: "center", padding: "8px 2px", borderRadius: tokens.borderRadiusSmall },
    "& th": { fontWeight: tokens.fontWeightSemibold, padding: "2px" },
    "@media (forced-colors: active)": { "& td": { border: "1px solid CanvasText" } },
  },
  count: { display: "block", fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  small: { display: "block", fontSize: tokens.fontSizeBase200 },
});

/** The classes in a cross table: letters, counts and share of value in each cell, the colour only repeats them. */
export function MatrixFigure({ picture }: { readonly picture: MatrixPicture }) {
  const styles = useStyles();
  const shared = useSectionStyles();
  const widest = Math.max(2, ...picture.rows.map((row) => row.length));
  return (
    <figure className={styles.figure}>
      <figcaption className={styles.caption}>{picture.title}</figcaption>
      <p className={shared.note}>{picture.description}</p>
      <table className={styles.table} aria-label={picture.title}>
        <thead>
          <tr>
            <td style={{ width: `${widest + 1}ch` }} />
            {picture.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {picture.rows.map((row, y) => (
            <tr key={row}>
              <th scope="row">{row}</th>
              {(picture.cells[y] ?? []).map((cell, x) => {
                const paint = classColour(cell.label);
                return (
                  <td key={x} style={{ backgroundColor: paint.fill, color: paint.font }}>
                    <span className={styles.small}>{cell.label}</span>
                    <span className={styles.count}>{formatCount(cell.count)}</span>
                    <span className={styles.small}>{formatShare(cell.valueShare)}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {picture.outside.map((part) => (
        <p key={part.label} className={shared.note}>
          {part.label}: {plural(part.count, "object")} outside the matrix ({part.reason})
        </p>
      ))}
    </figure>
  );
}
