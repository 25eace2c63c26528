import { Button } from "@fluentui/react-components";
import type { AnyFlow } from "../../flows/define";
import { useSectionStyles } from "../shell/useSectionStyles";

const GROUPS: readonly (readonly [AnyFlow["group"], string])[] = [
  ["prepare", "Prepare"],
  ["segment", "Segment"],
  ["plan", "Plan"],
  ["source", "Source"],
  ["deliver", "Deliver"],
  ["measure", "Measure"],
  ["money", "Money"],
  ["protect", "Protect"],
  ["together", "Work together"],
  ["govern", "Govern"],
];

interface Props {
  readonly flows: readonly AnyFlow[];
  readonly onOpen: (flow: string) => void;
}

/** Every analysis under its group; groups without one are left out. */
export function FlowList({ flows, onOpen }: Props) {
  const styles = useSectionStyles();
  const groups = GROUPS.map(([id, title]) => ({ id, title, flows: flows.filter((flow) => flow.group === id) }));
  return (
    <section className={styles.stack} aria-labelledby="home-analyses">
      <h2 id="home-analyses" className={styles.subheading}>
        Guided analyses
      </h2>
      {flows.length === 0 && <p className={styles.text}>This build contains no analyses. The SEG functions work.</p>}
      {groups
        .filter((group) => group.flows.length > 0)
        .map((group) => (
          <div key={group.id} className={styles.tight}>
            <h3 className={styles.note} id={`group-${group.id}`}>
              {group.title}
            </h3>
            <ul className={styles.list} aria-labelledby={`group-${group.id}`}>
              {group.flows.map((flow) => (
                <li key={flow.id} className={`${styles.card} ${styles.tight}`}>
                  <div>
                    <Button onClick={() => onOpen(flow.id)} aria-describedby={`about-${flow.id}`}>
                      {flow.title}
                    </Button>
                  </div>
                  <span id={`about-${flow.id}`} className={styles.note}>
                    {flow.summary}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        ))}
    </section>
  );
}
