import { Button, FluentProvider, Link, Spinner, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { BrandMark } from "../shell/BrandMark";
import { useSectionStyles } from "../shell/useSectionStyles";
import { themeFor } from "../theme/themeFor";
import { useBrightness } from "../theme/useBrightness";
import type { StartState } from "./startUp";

const useStyles = makeStyles({
  page: { minHeight: "100vh", boxSizing: "border-box", padding: tokens.spacingHorizontalXL, maxWidth: "40em" },
});
const HELP = "help.html";
const noTheme = (): null => null;

/** What is shown while, or when, there is no Excel to work with. */
export function StartPage({ state, reload }: { readonly state: StartState; readonly reload: () => void }) {
  const styles = useStyles();
  const shared = useSectionStyles();
  return (
    <FluentProvider theme={themeFor(useBrightness(noTheme))} className={styles.page}>
      <main className={shared.stack}>
        <BrandMark size={32} />
        {state === "waiting" || state === "excel" ? (
          <Spinner label="Connecting to Excel" />
        ) : (
          <Told state={state} reload={reload} />
        )}
      </main>
    </FluentProvider>
  );
}

function Told({ state, reload }: { readonly state: "late" | "outside" | "noOffice"; readonly reload: () => void }) {
  const again = (
    <Button appearance="primary" onClick={reload}>
      Reload
    </Button>
  );
  switch (state) {
    case "late":
      return (
        <Message title="Excel has not answered yet" actions={again}>
          The pane goes on by itself when Excel answers. If a cell is being edited, press Enter or Esc. If nothing
          happens, reload the pane; SEG functions in cells work meanwhile.
        </Message>
      );
    case "noOffice":
      return (
        <Message title="Office.js could not be loaded" actions={again}>
          This pane needs one script from appsforoffice.microsoft.com. Check the connection, or ask your administrator
          whether that address is blocked, then reload.
        </Message>
      );
    case "outside":
      return (
        <Message title="This page belongs inside Excel" actions={null}>
          SEG sorts products, customers and suppliers into segments, in a pane and as functions such as{" "}
          <code>=SEG.ABC(B2:B100)</code>. Load its manifest in Excel: Home, Add-ins, More add-ins, Upload my add-in.
          Without Excel, developers can try everything in the workbench with <code>npm start</code>.
        </Message>
      );
  }
}

interface MessageProps {
  readonly title: string;
  readonly children: ReactNode;
  readonly actions: ReactNode;
}

function Message({ title, children, actions }: MessageProps) {
  const shared = useSectionStyles();
  return (
    <>
      <h1 className={shared.heading}>{title}</h1>
      <p className={shared.text}>{children}</p>
      <div className={shared.row}>
        {actions}
        <Link href={HELP} target="_blank">
          Help
        </Link>
      </div>
    </>
  );
}
