import { Button, Field, SearchBox } from "@fluentui/react-components";
import { useDeferredValue, useState } from "react";
import { useServices } from "../services";
import { useHeadingFocus } from "../shell/useHeadingFocus";
import { useSectionStyles } from "../shell/useSectionStyles";
import { plural } from "../text/format";
import { FunctionCard } from "./FunctionCard";
import { searchFunctions } from "./searchFunctions";

/** Every SEG function, searched by name or by what it does; one is opened at a time. */
export function FunctionsView() {
  const { functionHelp } = useServices();
  const styles = useSectionStyles();
  const heading = useHeadingFocus<HTMLHeadingElement>("functions");
  const [text, setText] = useState("");
  const [open, setOpen] = useState<string | null>(null);
  const found = searchFunctions(functionHelp, useDeferredValue(text));
  return (
    <section className={styles.stack} aria-labelledby="functions-title">
      <h1 id="functions-title" ref={heading} tabIndex={-1} className={styles.heading}>
        SEG functions
      </h1>
      <Field label="Find a function" hint="By name or by what it does, e.g. safety stock.">
        <SearchBox value={text} onChange={(_, data) => setText(data.value)} />
      </Field>
      <p className={styles.note} role="status">
        {found.length === 0 ? "No function fits. Try one word of what you look for." : plural(found.length, "function")}
      </p>
      <ul className={styles.list} aria-label="Functions">
        {found.map((help) => (
          <li key={help.name} className={`${styles.card} ${styles.tight}`}>
            <div>
              <Button
                appearance="transparent"
                aria-expanded={open === help.name}
                onClick={() => setOpen(open === help.name ? null : help.name)}
              >
                {help.name}
              </Button>
            </div>
            <span className={styles.note}>{help.summary}</span>
            {open === help.name && <FunctionCard help={help} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
