import { setTimeout as wait } from 'node:timers/promises';
import type { TFunction } from 'i18next';
import type { ShortLived, ShortLivedConnection, Snapshot } from '../shared/socket.ts';
import { endText, type Column } from './columns.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { isUnreadable } from './notes.ts';
import type { Output } from './output.ts';
import type { Session } from './session.ts';
import { tableLines } from './table.ts';

const EVERY_MILLISECONDS = 1000;
export const DEFAULT_SECONDS = 3;

function columns(t: TFunction): readonly Column<ShortLivedConnection>[] {
  const column = (
    key: string,
    importance: number,
    value: Column<ShortLivedConnection>['value'],
  ): Column<ShortLivedConnection> => ({ heading: t(`terminal.${key}`), align: 'left', importance, value });
  return [
    column('seenAt', 2, ({ seenAt }) => seenAt),
    column('protocol', 0, ({ protocol, family }) => `${protocol}${family === 6 ? '6' : ''}`),
    column('local', 0, ({ local }) => endText(local)),
    column('remote', 0, ({ remote }) => endText(remote)),
    column('state', 1, ({ state }) => state),
  ];
}

/** What people must know of sockets that no table showed; nothing while there were none. */
export function shortLivedNotes({ count, overflowed }: ShortLived, t: TFunction): readonly string[] {
  return [
    ...(count === 0 ? [] : [t('terminal.shortLived', { count })]),
    ...(overflowed ? [t('terminal.shortLivedOverflowed')] : []),
  ];
}

/** Nothing can be known from a single look: looks for `seconds`, once a second as the window does. */
export async function watchShortLived(session: Session, seconds: number): Promise<Snapshot> {
  let snapshot = await session.takeSnapshot('full');
  const end = performance.now() + seconds * 1000;
  for (let left = seconds * 1000; left > 0; left = end - performance.now()) {
    await wait(Math.min(left, EVERY_MILLISECONDS));
    snapshot = await session.takeSnapshot('light');
  }
  return snapshot;
}

/** `porthole list --short-lived` for people. */
export function printShortLived(snapshot: Snapshot, output: Output, t: TFunction): ExitStatus {
  const { shortLived } = snapshot;
  if (!shortLived.supported) {
    output.note(`porthole: ${t('terminal.shortLivedUnsupported')}\n`);
    return EXIT.couldNotRead;
  }
  const lines = tableLines(shortLived.recent, columns(t), output.width);
  if (shortLived.recent.length > 0) output.write(`${lines.join('\n')}\n`);
  else output.note(`porthole: ${t('terminal.shortLivedNone')}\n`);
  for (const note of shortLivedNotes(shortLived, t)) output.note(`porthole: ${note}\n`);
  if (isUnreadable(snapshot)) return EXIT.couldNotRead;
  return shortLived.recent.length === 0 ? EXIT.nothingMatched : EXIT.done;
}
