import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import { useEffect } from "react";
import type { Pane } from "../state/pane";
import { useStore } from "../state/useStore";

/**
 * Looks for a write that was interrupted as soon as the pane opens. Usually it is simply taken back; where cells were
 * changed since, the user decides here.
 */
export function UnfinishedWrite({ pane }: { readonly pane: Pane }) {
  const { unfinished } = useStore(pane.state);
  useEffect(() => void pane.recover(), [pane]);
  if (!unfinished) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{unfinished.message}</MessageBarTitle>
        {unfinished.advice}
      </MessageBarBody>
      <MessageBarActions>
        {unfinished.outcome === "incomplete" ? (
          <Button onClick={() => void pane.recover()}>Try again</Button>
        ) : (
          <Button onClick={() => void pane.recover({ changes: "lose" })}>Take it back and lose the changes</Button>
        )}
        <Button onClick={() => void pane.recover({ changes: "keep" })}>Leave all as it is</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
