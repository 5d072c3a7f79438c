import { EXPORT_FORMATS, type SaveRequest } from '../../shared/take/answers.ts';
import type { MenuEntry } from '../components/popup-menu.tsx';
import type { RowContext } from './row-context.ts';
import { selectedSockets } from './selected-sockets.ts';

/** The rows as a file: those that are selected, where there are several, and every one that is shown. */
export function saveActions({ app, socket, t }: RowContext): readonly MenuEntry[] {
  const selected = selectedSockets(app, socket);
  const entry = (id: string, label: string, ids: SaveRequest['ids']): MenuEntry => ({
    id,
    label,
    entries: [
      EXPORT_FORMATS.map((format) => ({
        id: `${id}-${format}`,
        label: t(`export.format.${format}`),
        run: () => app.saveRequest.set({ format, ids }),
      })),
    ],
    run: () => undefined,
  });
  const count = selected.length;
  const ids = new Set(selected.map(({ id }) => id));
  return [
    ...(count === 1 ? [] : [entry('save-selected', t('export.saveSelected', { count }), ids)]),
    entry('save', t('export.saveTitle'), null),
  ];
}
