import { setRange } from '../../../shared/filter/edit.ts';
import type { PortInterval } from '../../../shared/socket.ts';
import type { MenuPlace } from '../../components/popup-menu.tsx';
import type { AppStore } from '../../store/app-store.ts';
import { bestSocketAt } from '../../store/sockets-at.ts';
import type { MapStore } from './map-store.ts';

/** Selects the socket that tells most of a port, in every view. A free port has none. */
export function choosePort(app: AppStore, map: MapStore, port: number): void {
  if (map.cursor.get() !== null) map.cursor.set(port);
  const socket = bestSocketAt(port, app.model);
  if (socket !== undefined) app.selection.reveal(socket.id);
}

/** Selects as a click does and opens the menu of what is selected, as on a row of a table. */
export function openPortMenu(app: AppStore, map: MapStore, port: number, place: MenuPlace): void {
  choosePort(app, map, port);
  const { socket } = app.selection.state.get();
  if (socket?.local.port !== port) return;
  const origin = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  app.rowMenu.set({ socket, place, origin, cells: [], pid: null });
}

export function filterBy(app: AppStore, [first, last]: PortInterval): void {
  app.setQuery(setRange(app.query.state.get().text, 'port', first, last));
}

/** The brush becomes the filter, and is gone. */
export function filterByBrush(app: AppStore, map: MapStore): void {
  const brush = map.brush.get();
  map.brush.set(null);
  if (brush !== null) filterBy(app, brush);
}
