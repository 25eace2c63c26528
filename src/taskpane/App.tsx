import {
  FluentProvider,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useState } from "react";
import { FlowView } from "./flow/FlowView";
import { FunctionsView } from "./functions/FunctionsView";
import { HomeView } from "./home/HomeView";
import type { PaneServices } from "./services";
import { ServicesProvider } from "./services";
import { AnnouncerProvider } from "./shell/announcer";
import { ErrorBoundary } from "./shell/ErrorBoundary";
import { Header } from "./shell/Header";
import { LiveRegion } from "./shell/LiveRegion";
import type { Pane } from "./state/pane";
import { useStore } from "./state/useStore";
import { themeFor } from "./theme/themeFor";
import { useBrightness } from "./theme/useBrightness";

const useStyles = makeStyles({
  page: { minHeight: "100vh", boxSizing: "border-box", display: "flex", flexDirection: "column" },
  main: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalXXL}`,
    minWidth: 0,
  },
});

/** The pane: one view at a time, the way back on top, and everything in the theme that Excel has. */
export function App({ services, pane }: { readonly services: PaneServices; readonly pane: Pane }) {
  const styles = useStyles();
  const { view, run, notice } = useStore(pane.state);
  const [announcement, announce] = useState("");
  const brightness = useBrightness(services.officeTheme);
  return (
    <ServicesProvider value={services}>
      <AnnouncerProvider value={announce}>
        <FluentProvider theme={themeFor(brightness)} className={styles.page}>
          <Header view={view} onHome={() => pane.show("home")} />
          <main className={styles.main}>
            {notice && (
              <MessageBar intent={notice.level} layout="multiline">
                <MessageBarBody>{notice.text}</MessageBarBody>
                <MessageBarActions
                  containerAction={
                    <Button
                      appearance="transparent"
                      aria-label="Dismiss"
                      icon={<DismissRegular />}
                      onClick={pane.dismissNotice}
                    />
                  }
                />
              </MessageBar>
            )}
            <ErrorBoundary onReset={() => pane.show("home")}>
              {view === "flow" && run && (
                <FlowView
                  key={run.flow.id}
                  run={run}
                  onHome={() => pane.show("home")}
                  onGoOn={(flow) => pane.goOn(flow)}
                />
              )}
              {view === "functions" && <FunctionsView />}
              {(view === "home" || (view === "flow" && !run)) && <HomeView pane={pane} />}
            </ErrorBoundary>
          </main>
          <LiveRegion text={announcement} />
        </FluentProvider>
      </AnnouncerProvider>
    </ServicesProvider>
  );
}
