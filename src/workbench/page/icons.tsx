import type { ReactElement } from "react";

const shapes = {
  newFile: "M5 2.5h6l4 4v11H5zM11 2.5v4h4M10 9.5v5M7.5 12h5",
  open: "M2.5 16V4.5h5l2 2h7V9M2.5 16l2.5-7h13l-2.5 7z",
  save: "M10 3v9M6.5 8.5L10 12l3.5-3.5M3.5 13v3.5h13V13",
  samples: "M3 3h14v14H3zM3 7.7h14M3 12.3h14M7.7 3v14M12.3 3v14",
  sun: "M10 6.5a3.5 3.5 0 100 7 3.5 3.5 0 000-7zM10 1.5V4M10 16v2.5M1.5 10H4M16 10h2.5M4 4l1.8 1.8M14.2 14.2L16 16M4 16l1.8-1.8M14.2 5.8L16 4",
  moon: "M15.5 12.5A6.5 6.5 0 017.5 4.5a6.5 6.5 0 108 8z",
  undo: "M4 8.5h8a4 4 0 010 8H8M4 8.5L7.5 5M4 8.5L7.5 12",
  redo: "M16 8.5H8a4 4 0 000 8h4M16 8.5L12.5 5M16 8.5L12.5 12",
  host: "M3 5.5h8M15 5.5h2M13 3.5v4M3 14.5h2M9 14.5h8M7 12.5v4",
  reload: "M15.5 10a5.5 5.5 0 11-1.6-3.9M14.5 2.8l-.4 3.5-3.4-.5",
  close: "M5 5l10 10M15 5L5 15",
  warning: "M10 3L18 17H2zM10 8v4.5M10 14.5v.5",
} as const;

export type IconName = keyof typeof shapes;

/** A 20 by 20 line drawing in the colour of the text around it. */
export function Icon({ name, size = 20 }: { name: IconName; size?: number }): ReactElement {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.25}
      strokeLinejoin="round"
      strokeLinecap="round"
      aria-hidden="true"
    >
      <path d={shapes[name]} />
    </svg>
  );
}

/** The product's mark: nine classes, darkest at A-X. */
export function Mark({ size = 18 }: { size?: number }): ReactElement {
  const shades = [1, 0.82, 0.64, 0.82, 0.62, 0.44, 0.6, 0.42, 0.26];
  return (
    <svg width={size} height={size} viewBox="0 0 18 18" aria-hidden="true">
      {shades.map((opacity, index) => (
        <rect
          key={index}
          x={(index % 3) * 6.2}
          y={Math.floor(index / 3) * 6.2}
          width={5.4}
          height={5.4}
          fill="currentColor"
          opacity={opacity}
        />
      ))}
    </svg>
  );
}
