import type { InspectedSocket } from '../../shared/socket.ts';
import type { MenuPlace } from '../components/popup-menu.tsx';

/** The open menu of a row: about which socket, where, and who gets the focus back. */
export interface RowMenuState {
  readonly socket: InspectedSocket;
  readonly place: MenuPlace;
  readonly origin: HTMLElement | null;
  readonly cell: HTMLElement | null;
}
