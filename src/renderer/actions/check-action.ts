import type { InspectedSocket } from '../../shared/socket.ts';
import type { MenuEntry } from '../components/popup-menu.tsx';
import { selectedValues } from '../../shared/filter/edit.ts';
import type { AppStore } from '../store/app-store.ts';
import type { RowContext } from './row-context.ts';

/** The port that the filter asks for, if it is one: whoever looks for port 3000 may want to have it. */
export function filteredPort(text: string): number | null {
  const [only, ...others] = selectedValues(text, 'port');
  return only !== undefined && others.length === 0 && /^\d{1,5}$/.test(only) ? Number(only) : null;
}

/** Opens the question about the port of this row; without a row about the one that the filter names. */
export function openCheckDialog(app: AppStore, socket: InspectedSocket | null): void {
  const port = socket?.local.port ?? filteredPort(app.query.state.get().appliedText);
  app.dialog.set({ kind: 'check', port, protocol: socket?.protocol ?? 'tcp' });
}

export function checkActions({ app, socket, t }: RowContext): readonly MenuEntry[] {
  const port = String(socket.local.port);
  return [
    { id: 'check', label: t('checkDialog.canIHave', { port }), run: () => openCheckDialog(app, socket) },
  ];
}
