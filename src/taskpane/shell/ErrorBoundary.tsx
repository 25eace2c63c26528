import { Button } from "@fluentui/react-components";
import { Component } from "react";
import type { ReactNode } from "react";
import { ProblemMessage } from "./ProblemMessage";

interface Props {
  readonly children: ReactNode;
  readonly onReset: () => void;
}
interface State {
  readonly error: Error | null;
}

/** A view that fails says so and offers the way back; the rest of the pane and the SEG functions go on. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    const reset = (): void => {
      this.props.onReset();
      this.setState({ error: null });
    };
    return (
      <ProblemMessage
        problem={{
          message: `This view failed: ${error.message}`,
          advice: "Your workbook was not changed and SEG functions go on working. Go back to the start and try again.",
          cancelled: false,
          needsForce: false,
        }}
        action={<Button onClick={reset}>Back to the start</Button>}
      />
    );
  }
}
