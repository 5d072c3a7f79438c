import type { TFunction } from 'i18next';
import type { InspectedSocket, Snapshot } from '../shared/socket.ts';
import { tableColumns } from './columns.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { isUnreadable, notesOn } from './notes.ts';
import { inOrder } from './order.ts';
import type { Output } from './output.ts';
import { tableLines } from './table.ts';

/** Socket by socket, since a big machine's picture is longer than a string may be. */
function writeJson(snapshot: Snapshot, sockets: readonly InspectedSocket[], output: Output): void {
  // `sockets` comes last in what is printed, so that they can be written into the open array.
  const { sockets: _all, ...head } = snapshot;
  const empty = JSON.stringify({ ...head, sockets: [] }, null, 2);
  output.write(empty.slice(0, -']\n}'.length));
  sockets.forEach((socket, index) => {
    const lines = JSON.stringify(socket, null, 2).replaceAll('\n', '\n    ');
    output.write(`${index === 0 ? '' : ','}\n    ${lines}`);
  });
  output.write(sockets.length === 0 ? ']\n}\n' : '\n  ]\n}\n');
}

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
    writeJson(snapshot, sockets, output);
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
