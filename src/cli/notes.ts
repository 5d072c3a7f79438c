import type { TFunction } from 'i18next';
import { displayText } from '../shared/display-text.ts';
import type { Snapshot } from '../shared/socket.ts';
import { pressureNotes } from './pressure-notes.ts';

/** What a reader of the table must know about what is not in it: one line each, nothing when all is well. */
export function notesOn(snapshot: Snapshot, t: TFunction): readonly string[] {
  const failed = snapshot.sources
    .filter((source) => source.state !== 'ok')
    .map((source) =>
      t('terminal.sourceFailed', {
        source: source.name,
        error: source.error === null ? t('source.reading') : displayText(source.error),
      }),
    );
  const missing = snapshot.missing.map((kind) => t(`missing.${kind}`));
  const hidden =
    snapshot.hiddenOwners > 0 ? [t('terminal.hiddenOwners', { count: snapshot.hiddenOwners })] : [];
  return [...failed, ...missing, ...hidden, ...pressureNotes(snapshot, t)];
}

/** Nothing could be read at all: an empty table would be a lie. */
export function isUnreadable(snapshot: Snapshot): boolean {
  return snapshot.sockets.length === 0 && snapshot.sources.every((source) => source.state !== 'ok');
}
