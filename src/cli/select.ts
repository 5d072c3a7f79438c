import { compileFilter, parseFilter } from '../shared/filter/filter.ts';
import type { InspectedSocket, Namespace, Snapshot } from '../shared/socket.ts';
import { filterContext } from './catalogue.ts';
import type { Words } from './explain.ts';
import { filterProblem } from './filter-problem.ts';

/** The sockets of a snapshot that the filter leaves. */
export type Select = (snapshot: Snapshot) => readonly InspectedSocket[];

export class UsageError extends Error {}

/** Throws a `UsageError` that points at the place for a query that cannot be read. */
export function createSelect(text: string, user: string, words: Words): Select {
  if (text.trim() === '') return (snapshot) => snapshot.sockets;
  let namespaces: readonly Namespace[] = [];
  const context = filterContext(user, () => namespaces);
  const parsed = parseFilter(text, context);
  if (!parsed.ok) throw new UsageError(filterProblem(text, parsed.error, words.t));
  const matches = compileFilter(parsed.filter, context);
  return (snapshot) => {
    ({ namespaces } = snapshot);
    return snapshot.sockets.filter((socket) => matches(socket));
  };
}
