import type { TFunction } from 'i18next';
import { diffSnapshots, type SnapshotChange } from '../shared/diff.ts';
import { printedOffers } from '../shared/exposure/printed-offer.ts';
import type { InspectedSocket, Namespace, Snapshot } from '../shared/socket.ts';
import { tableColumns } from './columns.ts';
import { notesOn } from './notes.ts';
import { writeJsonLine } from './json-line.ts';
import { inOrder } from './order.ts';
import type { Output } from './output.ts';
import { riskBook } from './risk-book.ts';
import type { Select } from './select.ts';
import { shortLivedNotes } from './short-lived.ts';
import { cut, tableLines } from './table.ts';

/** Takes one snapshot after the other and says what is new in each, in its own form. */
export type Watcher = (snapshot: Snapshot) => void;

function filtered(snapshot: Snapshot, select: Select): Snapshot {
  return { ...snapshot, sockets: select(snapshot) };
}

function isEmpty(change: SnapshotChange): boolean {
  return change.added.length === 0 && change.changed.length === 0 && change.removed.length === 0;
}

/** `watch --json`: one JSON object a line: the snapshot, then `{takenAt, sources, …, added, changed, removed}`. */
export function watchJson(select: Select, output: Output, t: TFunction): Watcher {
  const noteShortLived = shortLivedNoter(output, t);
  let before: Snapshot | null = null;
  return (snapshot) => {
    const now = filtered(snapshot, select);
    if (before === null) {
      const { sockets, ...head } = now;
      writeJsonLine(
        head,
        { offers: printedOffers(sockets, { ...head, book: riskBook }, t), sockets },
        output,
      );
    } else {
      const change = diffSnapshots(before, now);
      if (!isEmpty(change) || sourceStates(before) !== sourceStates(now)) {
        const { takenAt, sources, namespaces, hiddenOwners, missing, shortLived } = change.head;
        const { added, changed, removed } = change;
        const facts = { takenAt, sources, namespaces, hiddenOwners, missing, shortLived };
        writeJsonLine(facts, { added, changed, removed }, output);
      }
    }
    noteShortLived(snapshot);
    before = now;
  };
}

/** One line beside the answer whenever more sockets came and went unseen. */
function shortLivedNoter(output: Output, t: TFunction): Watcher {
  let last = '';
  return ({ shortLived }) => {
    const notes = shortLivedNotes(shortLived, t).join('; ');
    if (notes !== last && notes !== '') output.note(`${notes}\n`);
    last = notes;
  };
}

function sourceStates(snapshot: Snapshot): string {
  return snapshot.sources.map((source) => `${source.name} ${source.state}`).join();
}

/** Into a file or a pipe: the table once, then a line for every socket that comes (+), changes (~) or goes (−). */
export function watchLines(select: Select, output: Output, t: TFunction): Watcher {
  let namespaces: readonly Namespace[] = [];
  const columns = tableColumns(t, () => namespaces).map((column) => ({ ...column, isOptional: false }));
  let before: Snapshot | null = null;
  const noteShortLived = shortLivedNoter(output, t);
  let lastNotes = '';
  const rows = (sign: string, sockets: readonly InspectedSocket[]): void => {
    for (const line of tableLines(inOrder(sockets), columns, null).slice(1))
      output.write(`${sign} ${line}\n`);
  };
  return (snapshot) => {
    ({ namespaces } = snapshot);
    const now = filtered(snapshot, select);
    if (before === null) {
      for (const line of tableLines(inOrder(now.sockets), columns, null)) output.write(`  ${line}\n`);
    } else {
      const change = diffSnapshots(before, now);
      const gone = new Set(change.removed);
      rows('+', change.added);
      rows('~', change.changed);
      rows(
        '−',
        before.sockets.filter((socket) => gone.has(socket.id)),
      );
    }
    const notes = notesOn(snapshot, t).join('\n');
    if (notes !== lastNotes && notes !== '') output.note(`${notes}\n`);
    lastNotes = notes;
    noteShortLived(snapshot);
    before = now;
  };
}

/** ECMA-48: cursor home, erase to the end of the line, erase below. */
const HOME = '\u001b[H';
const ERASE_LINE = '\u001b[K';
const ERASE_BELOW = '\u001b[J';

/** On a screen: the table, drawn again in place, as much of it as fits. */
export function watchScreen(select: Select, output: Output, t: TFunction): Watcher {
  return (snapshot) => {
    const width = output.width ?? 80;
    const height = output.height ?? 24;
    const sockets = inOrder(select(snapshot));
    const notes = [...notesOn(snapshot, t), ...shortLivedNotes(snapshot.shortLived, t)];
    const room = Math.max(1, height - notes.length - 3);
    const table = tableLines(
      sockets.slice(0, room),
      tableColumns(t, () => snapshot.namespaces),
      width,
    );
    const count = t('terminal.shown', { count: sockets.length, shown: Math.min(room, sockets.length) });
    const lines = [...table, '', ...notes, count].map((line) => cut(line, width) + ERASE_LINE);
    output.write(`${HOME}${lines.join('\r\n')}${ERASE_BELOW}`);
  };
}
