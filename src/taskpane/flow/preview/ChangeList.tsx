import type { WritePreview } from "../../../workbook/port";
import { useSectionStyles } from "../../shell/useSectionStyles";
import { plural } from "../../text/format";

const KINDS = { sheet: "Sheet", table: "Table", name: "Name", chart: "Chart" } as const;

/** Sheets, tables, names and charts that a write would make. */
export function ChangeList({ preview }: { readonly preview: WritePreview }) {
  const styles = useSectionStyles();
  return (
    <>
      <table className={styles.table}>
        <caption>New in this workbook</caption>
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Name</th>
            <th scope="col">Holds</th>
          </tr>
        </thead>
        <tbody>
          {preview.creates.map((part, index) => (
            <tr key={index}>
              <td>{KINDS[part.kind]}</td>
              <th scope="row">{part.name}</th>
              <td>{part.detail}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>
        {plural(preview.cells, "cell")} in {plural(preview.requests, "block")}.
        {preview.overwrites.length === 0 && " Nothing that exists is changed."}
      </p>
    </>
  );
}
