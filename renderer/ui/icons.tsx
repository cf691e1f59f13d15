import type { ReactNode } from 'react';

// Our own drawings: twenty by twenty, one line, round ends.
const DRAWINGS = {
  today: <path d="M3 9.5 10 3.5l7 6M5 8.5V17h10V8.5M8.5 17v-4.5h3V17" />,
  visits: <path d="M7 3.5H5V17h10V3.5h-2M7 2.5h6v3H7zM7.5 10l1.8 1.8L12.8 8M7.5 14.5h5" />,
  month: <path d="M3 4.5h14V17H3zM3 8.5h14M3 12.7h14M8 8.5V17" />,
  interviews: <path d="M3 4h14v9.5H9L5 17v-3.5H3zM6.5 7.5h7M6.5 10.2h4.5" />,
  import: <path d="M10 2.5V12M6.5 8.5 10 12l3.5-3.5M3 12.5V17h14v-4.5" />,
  figures: <path d="M3 3v14h14M6.5 12.5l3-4 2.5 2.5 4-5.5" />,
  money: (
    <path d="M2.5 5.5h15v9h-15zM10 12.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4M5 8v4M15 8v4" />
  ),
  stock: <path d="M3 6.5 10 3l7 3.5v7L10 17l-7-3.5zM3 6.5l7 3.5 7-3.5M10 10v7" />,
  meetings: (
    <path d="M4 9.5h12v3H4zM6 12.5V17M14 12.5V17M6.5 6.5a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6M13.5 6.5a1.8 1.8 0 1 0 0-3.6 1.8 1.8 0 0 0 0 3.6" />
  ),
  deaths: <path d="M10 2.5c2 2.2 2 3.8 0 5-2-1.2-2-2.8 0-5M7.5 9.5h5V17h-5zM4.5 17h11" />,
  actions: <path d="M4 10.5 8 14.5 16 5.5" />,
  asaco: (
    <path d="M3 17h14M4.5 14.5v-6M8.2 14.5v-6M11.8 14.5v-6M15.5 14.5v-6M2.5 8.5 10 3l7.5 5.5z" />
  ),
  report: <path d="M5 2.5h7.5L15.5 6v11.5H5zM12 2.5V6h3.5M7.5 14.5v-3M10 14.5v-5M12.8 14.5v-2" />,
  users: (
    <path d="M7.5 9.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M2 17c0-3.2 2.4-5 5.5-5s5.5 1.8 5.5 5M13 3.8a3 3 0 0 1 0 5.4M15 12.6c1.9.7 3 2.2 3 4.4" />
  ),
  services: (
    <path d="M10 17S3 12.8 3 7.8A3.8 3.8 0 0 1 10 6a3.8 3.8 0 0 1 7 1.8C17 12.8 10 17 10 17M5 10.5h3l1.5-2.5 2 4 1.3-1.5H15" />
  ),
  catalogues: <path d="M4 3.5h3.5v13H4zM7.5 3.5H11v13H7.5zM11.5 4.2l3-.7 3 12.6-3 .7z" />,
  staff: (
    <path d="M10 8.5a3 3 0 1 0 0-6 3 3 0 0 0 0 6M4 17.5c0-4 2.5-6.5 6-6.5s6 2.5 6 6.5M10 13v3M8.5 14.5h3" />
  ),
  settings: (
    <path d="M3 5.5h8M15 5.5h2M3 10h2M9 10h8M3 14.5h7M14 14.5h3M13 3.5v4M7 8v4M12 12.5v4" />
  ),
  help: (
    <path d="M10 17.5a7.5 7.5 0 1 0 0-15 7.5 7.5 0 0 0 0 15M7.8 7.8c.3-3.2 4.6-2.6 4.4 0-.1 1.6-2.2 1.7-2.2 3.7M10 14v.2" />
  ),
  forms: <path d="M6.5 5.5H16V17H6.5zM4 14.5V3h9.5M9 9h4.5M9 12.5h4.5" />,
  dhis2: <path d="M3 7h12M12 4l3 3-3 3M17 13H5M8 10l-3 3 3 3" />,
  exchange: <path d="M3 12v5h14v-5M7 9.5 10 12.5l3-3M6.5 5.5 10 2.5l3.5 3M10 2.5v10" />,
  centres: <path d="M2.5 17v-6l4-3 4 3v6zM10.5 11l3.5-3 3.5 3v6h-7M8 5.5 10.5 3 13 5.5" />,
  districts: <path d="M3 4.5 8 3l4 2 5-1.5v12L12 17l-4-2-5 1.5zM8 3v12M12 5v12" />,
  indicators: <path d="M3 3v14h14M6 13.5c4 0 6-2.5 10-9M6 14.5c4-.5 7 .5 10 1M9 8.5v.2M13 12v.2" />,
  programme: <path d="M5 2.5h7.5L15.5 6v11.5H5zM12 2.5V6h3.5M7.5 9.5h5M7.5 12h5M7.5 14.5h3" />,
  followUp: <path d="M5 3v14.5M5 3.5h10l-2.5 3.5 2.5 3.5H5" />,
  facilities: <path d="M3 17V7l7-4.5L17 7v10zM10 7.5v6M7 10.5h6" />,
  lock: <path d="M4.5 9h11v8h-11zM7 9V6.5a3 3 0 0 1 6 0V9M10 12v2" />,
  search: <path d="M8.5 14a5.5 5.5 0 1 0 0-11 5.5 5.5 0 0 0 0 11M12.5 12.5 17 17" />,
  text: <path d="M2.5 16 7 4l4.5 12M4 12h6M12 16l2.7-7.2L17.5 16M13 13.7h3.5" />,
  add: <path d="M10 4v12M4 10h12" />,
  calendar: <path d="M3 5h14v12H3zM3 9h14M7 2.5v4M13 2.5v4M7 12.5h1M12 12.5h1" />,
  print: <path d="M6 7V2.5h8V7M6 14H3V7h14v7h-3M6 11.5h8v6H6z" />,
  backUp: <path d="M3 4h12l2 2v11H3zM6 4v4.5h7V4M6 17v-5h8v5" />,
  next: <path d="m8 4.5 5.5 5.5L8 15.5" />,
  back: <path d="M12 4.5 6.5 10l5.5 5.5" />,
  remove: <path d="M4 5.5h12M8 5.5v-2h4v2M5.5 5.5 6.3 17h7.4l.8-11.5M8.5 8.5v5.5M11.5 8.5v5.5" />,
} as const satisfies Record<string, ReactNode>;

/** The name of a drawing. */
export type IconName = keyof typeof DRAWINGS;

/** A drawing beside a word; never alone, so that it says nothing to who cannot see it. */
export function Icon({ name, size = 20 }: { readonly name: IconName; readonly size?: number }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      {DRAWINGS[name]}
    </svg>
  );
}
