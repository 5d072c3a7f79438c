import type { ProcessSortColumn } from '../../../shared/table-settings.ts';

export interface SizedColumn {
  readonly id: ProcessSortColumn;
  /** In CSS pixels. */
  readonly width: number;
}

const FIXED = { servers: 64, clients: 92, user: 128, since: 62 } as const;
type FixedColumn = keyof typeof FIXED;

/** Which columns go first where the window is narrow; the details pane still has what they say. */
const DISPENSABLE: readonly FixedColumn[] = ['since', 'user', 'servers', 'clients'];

const PROCESS_SHARE = 0.46;
const PROCESS_WIDTH = 190;
const PORTS_WIDTH = 190;

/** How wide each column is. In pixels, since the ports must know how many of them fit. */
export function columnsFor(width: number): readonly SizedColumn[] {
  const gone = new Set<FixedColumn>();
  const roomLeft = (): number =>
    width - Object.entries(FIXED).reduce((sum, [id, size]) => sum + (isGone(id) ? 0 : size), 0);
  const isGone = (id: string): boolean => [...gone].some((each) => each === id);
  for (const id of DISPENSABLE) {
    if (roomLeft() >= PROCESS_WIDTH + PORTS_WIDTH) break;
    gone.add(id);
  }
  const room = Math.max(roomLeft(), PROCESS_WIDTH + PORTS_WIDTH);
  const process = Math.max(PROCESS_WIDTH, Math.floor(room * PROCESS_SHARE));
  const fixed = (['servers', 'clients', 'user', 'since'] as const)
    .filter((id) => !gone.has(id))
    .map((id) => ({ id, width: FIXED[id] }));
  return [{ id: 'process', width: process }, { id: 'ports', width: room - process }, ...fixed];
}

export const tracksOf = (columns: readonly SizedColumn[]): string =>
  columns.map(({ width }) => `${width}px`).join(' ');

export const alignmentOf = (id: ProcessSortColumn): 'start' | 'end' =>
  id === 'servers' || id === 'clients' || id === 'since' ? 'end' : 'start';
