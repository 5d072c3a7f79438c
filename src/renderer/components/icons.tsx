import type { ReactNode } from 'react';

/** Drawn on a 16 px field with 1.5 px lines, in the colour of the text around them. */
export function Icon({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export const SearchIcon = () => (
  <Icon>
    <circle cx="7" cy="7" r="4.25" />
    <path d="m10.5 10.5 3 3" />
  </Icon>
);

export const FilterIcon = () => (
  <Icon>
    <path d="M2.5 4h11M4.75 8h6.5M7 12h2" />
  </Icon>
);

export const PauseIcon = () => (
  <Icon>
    <path d="M5.5 3.5v9M10.5 3.5v9" />
  </Icon>
);

export const PlayIcon = () => (
  <Icon>
    <path d="M5 3.25v9.5l7.5-4.75z" />
  </Icon>
);

export const RefreshIcon = () => (
  <Icon>
    <path d="M13 8a5 5 0 1 1-1.5-3.55M13 2.5v2.75h-2.75" />
  </Icon>
);

export const PanelIcon = () => (
  <Icon>
    <rect x="2" y="3" width="12" height="10" rx="1.75" />
    <path d="M10 3v10" />
  </Icon>
);

export const SettingsIcon = () => (
  <Icon>
    <path d="M2.5 4.75h5M11.5 4.75h2M2.5 11.25h2M8.5 11.25h5" />
    <circle cx="9.5" cy="4.75" r="1.75" />
    <circle cx="6.5" cy="11.25" r="1.75" />
  </Icon>
);

export const MoreIcon = () => (
  <Icon>
    <path d="M3.5 8h.01M8 8h.01M12.5 8h.01" strokeWidth={2.2} />
  </Icon>
);

export const CloseIcon = () => (
  <Icon>
    <path d="m4 4 8 8M12 4l-8 8" />
  </Icon>
);

export const ChevronIcon = () => (
  <Icon>
    <path d="m5.5 7 2.5 2.5L10.5 7" />
  </Icon>
);

export const CopyIcon = () => (
  <Icon>
    <rect x="5.5" y="5.5" width="7.5" height="8" rx="1.5" />
    <path d="M10.5 5.5V4A1.5 1.5 0 0 0 9 2.5H4.5A1.5 1.5 0 0 0 3 4v5.5A1.5 1.5 0 0 0 4.5 11h1" />
  </Icon>
);

export const CheckIcon = () => (
  <Icon>
    <path d="m3 8.5 3.25 3.25L13 5" />
  </Icon>
);

export const ColumnsIcon = () => (
  <Icon>
    <rect x="2.5" y="3" width="11" height="10" rx="1.5" />
    <path d="M6.25 3v10M9.75 3v10" />
  </Icon>
);

export const PlusIcon = () => (
  <Icon>
    <path d="M8 3.5v9M3.5 8h9" />
  </Icon>
);

export const MinusIcon = () => (
  <Icon>
    <path d="M3.5 8h9" />
  </Icon>
);

/** All of it: the corners of a frame. */
export const WholeIcon = () => (
  <Icon>
    <path d="M2.5 6V3.5H6M10 3.5h3.5V6M13.5 10v2.5H10M6 12.5H2.5V10" />
  </Icon>
);

/** The whole, and the part of it that is seen. */
export const OverviewIcon = () => (
  <Icon>
    <rect x="2.5" y="2.5" width="11" height="11" rx="1.5" />
    <rect x="4.75" y="4.75" width="4" height="3.5" />
  </Icon>
);

/** Three inks that mix: what is coloured by its kind. */
export const ColoursIcon = () => (
  <Icon>
    <circle cx="5.75" cy="6" r="3.25" />
    <circle cx="10.25" cy="6" r="3.25" />
    <circle cx="8" cy="10" r="3.25" />
  </Icon>
);

/** A place that nobody has, with room for one. */
export const FreeIcon = () => (
  <Icon>
    <rect x="2.5" y="2.5" width="11" height="11" rx="2" strokeDasharray="2.2 2.2" />
    <path d="M8 6v4M6 8h4" />
  </Icon>
);

export const SaveIcon = () => (
  <Icon>
    <path d="M8 2.5v7M5 7l3 3 3-3M3 12.75h10" />
  </Icon>
);

export const ArrangeIcon = () => (
  <Icon>
    <rect x="2" y="3" width="4.5" height="3.5" rx="1" />
    <rect x="2" y="9.5" width="4.5" height="3.5" rx="1" />
    <rect x="10" y="6.25" width="4" height="3.5" rx="1" />
    <path d="M6.5 4.75H8.25v6.5H6.5M8.25 8H10" />
  </Icon>
);

/** A network of its own: one thing at a line to others. */
export const NetworkIcon = () => (
  <Icon>
    <rect x="5.5" y="2" width="5" height="4" rx="1" />
    <rect x="1.5" y="10" width="5" height="4" rx="1" />
    <rect x="9.5" y="10" width="5" height="4" rx="1" />
    <path d="M8 6v2M4 10V8h8v2" />
  </Icon>
);
