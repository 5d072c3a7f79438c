import type { InspectedSocket } from '../../shared/socket.ts';
import type { MenuPlace } from '../components/popup-menu.tsx';

/** The open menu of a row: about which socket and process, where, and who gets the focus back. */
export interface RowMenuState {
  readonly socket: InspectedSocket;
  readonly place: MenuPlace;
  readonly origin: HTMLElement | null;
  /** See `RowContext`. */
  readonly cells: readonly HTMLElement[];
  /** The process that the row is about; null where it is about the socket. */
  readonly pid: number | null;
}
