import type { TFunction } from 'i18next';
import type { SnapshotHead } from '../diff.ts';
import { printedOffers } from '../exposure/printed-offer.ts';
import type { RiskBook } from '../exposure/risks.ts';
import type { InspectedSocket } from '../socket.ts';

/**
 * The snapshot contract (docs/snapshot.schema.json) with these sockets and what they offer. Socket by socket, since a big machine's
 * picture is longer than a string may be.
 */
export function* jsonPieces(
  head: SnapshotHead,
  sockets: readonly InspectedSocket[],
  book: RiskBook,
  t: TFunction,
): Generator<string> {
  const offers = printedOffers(sockets, { ...head, book }, t);
  // `sockets` comes last in what is printed, so that they can be written into the open array.
  const empty = JSON.stringify({ ...head, offers, sockets: [] }, null, 2);
  yield empty.slice(0, -']\n}'.length);
  for (const [index, socket] of sockets.entries()) {
    const lines = JSON.stringify(socket, null, 2).replaceAll('\n', '\n    ');
    yield `${index === 0 ? '' : ','}\n    ${lines}`;
  }
  yield sockets.length === 0 ? ']\n}\n' : '\n  ]\n}\n';
}
