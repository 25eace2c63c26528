import { visuallyHidden } from "./visuallyHidden";

export function LiveRegion({ text }: { readonly text: string }) {
  return (
    <div role="status" aria-live="polite" style={visuallyHidden}>
      {text}
    </div>
  );
}
