import { useEffect, useRef } from "react";
import type { Explanation } from "../../../flows/define";
import { useSectionStyles } from "../../shell/useSectionStyles";

/** The verdict, the numbers behind it, and what follows from it. */
export function ExplanationCard({ explanation }: { readonly explanation: Explanation }) {
  const styles = useSectionStyles();
  const card = useRef<HTMLElement>(null);
  // It may follow a row that was selected in the sheet, while another part of the pane is in sight.
  useEffect(() => {
    // Newer browsers answer with a promise, which must not reach React: it would call it to clean up.
    card.current?.scrollIntoView({ block: "nearest" });
  }, [explanation]);
  return (
    <article ref={card} className={`${styles.card} ${styles.tight}`} aria-label={`Why ${explanation.key}`}>
      <strong>{explanation.key}</strong>
      <span>{explanation.verdict}</span>
      <table className={styles.table} aria-label="The numbers behind it">
        <tbody>
          {explanation.lines.map((line) => (
            <tr key={line.label}>
              <th scope="row">{line.label}</th>
              <td>
                {line.value}
                {line.because && <p className={styles.note}>{line.because}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <span>{explanation.advice}</span>
    </article>
  );
}
