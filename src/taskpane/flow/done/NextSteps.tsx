import { Button } from "@fluentui/react-components";
import { ArrowRightRegular } from "@fluentui/react-icons/svg/arrow-right";
import type { AnyFlow } from "../../../flows/define";
import { useServices } from "../../services";
import { useSectionStyles } from "../../shell/useSectionStyles";

interface Props {
  readonly flow: AnyFlow;
  readonly advice: readonly string[];
  readonly onGoOn: (flow: string) => void;
}

/** What follows from the result, and the analyses that go on from it with the same data. */
export function NextSteps({ flow, advice, onGoOn }: Props) {
  const { flows } = useServices();
  const styles = useSectionStyles();
  const next = (flow.next ?? []).flatMap((id) => flows.find((one) => one.id === id) ?? []);
  if (advice.length === 0 && next.length === 0) return null;
  return (
    <section className={styles.tight} aria-labelledby="done-next">
      <h3 id="done-next" className={styles.subheading}>
        What to do next
      </h3>
      {advice.length > 0 && (
        <ul className={styles.bullets}>
          {advice.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ul>
      )}
      {next.length > 0 && (
        <ul className={styles.list} aria-label="Analyses that go on with the same data">
          {next.map(({ id, title }) => (
            <li key={id}>
              <Button icon={<ArrowRightRegular />} onClick={() => onGoOn(id)}>
                Go on: {title}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
