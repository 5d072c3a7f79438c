import type { PortInterval, PortRange } from '../../../../shared/socket.ts';

export const PORT_COUNT = 65_536;

export interface Section {
  readonly range: PortRange;
  readonly first: number;
  readonly last: number;
  /** In hundredths of the strip. The well-known ports get more room than their number: most names live there. */
  readonly share: number;
}

export const SECTIONS: readonly Section[] = [
  { range: 'well-known', first: 0, last: 1023, share: 26 },
  { range: 'registered', first: 1024, last: 49_151, share: 44 },
  { range: 'dynamic', first: 49_152, last: 65_535, share: 30 },
];

/** Between two sections, in pixels. */
export const GAP = 2;

/** Where a port stands on a strip of `width` pixels; linear within each section. */
export function positionOf(port: number, width: number): number {
  const room = width - GAP * (SECTIONS.length - 1);
  let left = 0;
  for (const { first, last, share } of SECTIONS) {
    const size = (room * share) / 100;
    if (port <= last) return left + ((port - first + 0.5) / (last - first + 1)) * size;
    left += size + GAP;
  }
  return width;
}

/** The used port nearest to `x`, no further away than `reach` pixels; null where there is none. */
export function nearestPort(ports: Iterable<number>, x: number, width: number, reach: number): number | null {
  let nearest: number | null = null;
  let distance = reach;
  for (const port of ports) {
    const away = Math.abs(positionOf(port, width) - x);
    if (away > distance) continue;
    distance = away;
    nearest = port;
  }
  return nearest;
}

/** The automatic range as fractions of the strip, cut where a gap between sections lies. */
export function stripesOf([first, last]: PortInterval, width: number) {
  return SECTIONS.filter((section) => section.first <= last && section.last >= first).map((section) => {
    const left = positionOf(Math.max(first, section.first), width);
    return { range: section.range, left, width: positionOf(Math.min(last, section.last), width) - left };
  });
}
