import { EXPORT_FORMATS } from '../../shared/take/answers.ts';
import type { MenuEntry } from '../components/popup-menu.tsx';
import type { RowContext } from './row-context.ts';

/** Every row that is shown, as a file. */
export function saveActions({ app, t }: RowContext): readonly MenuEntry[] {
  const entries = EXPORT_FORMATS.map((format) => ({
    id: `save-${format}`,
    label: t(`export.format.${format}`),
    run: () => app.saveRequest.set(format),
  }));
  return [{ id: 'save', label: t('export.saveTitle'), entries: [entries], run: () => undefined }];
}
