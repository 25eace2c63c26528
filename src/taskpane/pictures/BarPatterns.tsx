import { useSeriesInk } from "./useSeriesInk";

const SIZE = 6;
/** Full, hatched, dotted, barred: told apart without any colour. */
const MARKS = [
  `M0,0H${SIZE}V${SIZE}H0Z`,
  `M-1,4L4,-1L5.5,0.5L0.5,5.5ZM2,7L7,2L8.5,3.5L3.5,8.5Z`,
  "M0.5,0.5H3V3H0.5ZM3.5,3.5H6V6H3.5Z",
  `M0,0H1.5V${SIZE}H0ZM3,0H4.5V${SIZE}H3Z`,
] as const;

export function patternId(prefix: string, series: number): string {
  return `${prefix}pattern${series % MARKS.length}`;
}

/** The fills of bars that stand beside each other. */
export function BarPatterns({ prefix }: { readonly prefix: string }) {
  const ink = useSeriesInk();
  return (
    <defs>
      {MARKS.map((mark, index) => (
        <pattern
          key={mark}
          id={patternId(prefix, index)}
          className={ink(index)}
          width={SIZE}
          height={SIZE}
          patternUnits="userSpaceOnUse"
        >
          <path d={mark} fill="currentColor" />
        </pattern>
      ))}
    </defs>
  );
}
