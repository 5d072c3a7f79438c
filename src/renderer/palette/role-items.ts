import { WINDOW_ROLES, type WindowRole } from '../../shared/window-role.ts';
import type { AppStore } from '../store/app-store.ts';
import type { PaletteItem } from './palette-item.ts';
import type { BothLanguages } from './use-both-languages.ts';

/** Both pictures zoom, too: these zoom the window, and say so. */
function labelOf(role: WindowRole, t: BothLanguages['t']): string {
  const label = t(`menu.${role}`);
  return role === 'about' || role === 'quit' ? label : `${t('menu.window')}: ${label}`;
}

/** What the native menu does by itself. */
export function roleItems({ bridge }: AppStore, { t, other }: BothLanguages): readonly PaletteItem[] {
  return WINDOW_ROLES.map((role) => ({
    id: `role:${role}`,
    group: 'app',
    label: labelOf(role, t),
    otherLabel: labelOf(role, other),
    keys: null,
    run: () => void bridge.call('window:role', role),
  }));
}
