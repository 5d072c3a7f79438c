import type { TFunction } from 'i18next';
import type { InspectedSocket, Snapshot } from '../shared/socket.ts';
import { tableColumns } from './columns.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { isUnreadable, notesOn } from './notes.ts';
import { inOrder } from './order.ts';
import type { Output } from './output.ts';
import { tableLines } from './table.ts';

/** `porthole list`: the snapshot, filtered, as a table for people or as the JSON contract. */
export function printList(
  snapshot: Snapshot,
  selected: readonly InspectedSocket[],
  options: { readonly json: boolean },
  output: Output,
  t: TFunction,
): ExitStatus {
  const sockets = inOrder(selected);
  if (options.json) {
    output.write(`${JSON.stringify({ ...snapshot, sockets }, null, 2)}\n`);
  } else if (sockets.length > 0) {
    output.write(
      `${tableLines(
        sockets,
        tableColumns(t, () => snapshot.namespaces),
        output.width,
      ).join('\n')}\n`,
    );
  } else if (!isUnreadable(snapshot)) {
    output.note(`porthole: ${t('terminal.nothingMatched')}\n`);
  }
  for (const note of notesOn(snapshot, t)) output.note(`porthole: ${note}\n`);
  if (isUnreadable(snapshot)) return EXIT.couldNotRead;
  return sockets.length === 0 ? EXIT.nothingMatched : EXIT.done;
}
