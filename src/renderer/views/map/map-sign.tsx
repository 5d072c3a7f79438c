import type { Sign } from './draw/sign.ts';
import styles from './map-legend.module.css';

const SHAPES: Readonly<Partial<Record<Sign, string>>> = {
  listener: 'M2 2h8v8H2z',
  'serving-listener': 'M1.5 1.5h9v9h-9zM4 4h4v4H4z',
  server: 'M2.5 2.5h7v7h-7z',
  client: 'M6 2a4 4 0 1 0 0 8a4 4 0 1 0 0-8z',
  other: 'M6 1.5 10.5 6 6 10.5 1.5 6z',
  tight: 'M1.5 2h2v8h-2zM5 2h2v8H5zM8.5 2h2v8h-2z',
  split: 'M3.5 3.5h5v5h-5z',
  new: 'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z',
  closed: 'M2 2l8 8M10 2l-8 8',
  ephemeral: 'M0 4 4 0M0 8 8 0M0 12 12 0M4 12 12 4M8 12 12 8',
  kept: 'M1.5 1.5h9v9h-9zM1.5 1.5l9 9M10.5 1.5l-9 9',
  named: 'M2 3.5h3M6.5 6h3.5M3 8.5h3',
};

/** A port that is only its pixels. */
const DOT = 'M4.5 5h3v2h-3z';

/** A sign of the legend, as the map draws it. */
export function MapSign({ sign, isDot }: { readonly sign: Sign; readonly isDot: boolean }) {
  return (
    <svg
      className={styles['sign']}
      data-sign={sign}
      data-dot={isDot || undefined}
      width="12"
      height="12"
      viewBox="0 0 12 12"
      aria-hidden="true"
    >
      {SHAPES[sign] !== undefined && <path d={isDot ? DOT : SHAPES[sign]} />}
      {sign === 'times' && (
        <text x="6" y="10" textAnchor="middle" fontSize="10">
          ×2
        </text>
      )}
    </svg>
  );
}
