import type { InspectedSocket } from '../socket.ts';
import { ColumnSource } from './column.ts';
import type { FilterContext } from './context.ts';
import { valueTest, type RowTest } from './row-test.ts';

type Idiom = (socket: InspectedSocket, context: FilterContext) => boolean;

/** Waits for others: a TCP listener, or a UDP socket without a peer. */
function isListening({ state }: InspectedSocket): boolean {
  return state === 'LISTEN' || state === 'UNCONNECTED';
}

/** In a container's own network other computers reach nothing by themselves; what forwards to it has a socket here. */
function isOfHost({ namespace }: InspectedSocket, { namespaces }: FilterContext): boolean {
  const host = namespaces?.find(({ kind }) => kind === 'host');
  return host === undefined || host.id === namespace;
}

/** What developers run on their own machine has a port that needs no privilege. */
const FIRST_UNPRIVILEGED = 1024;
const DEVELOPMENT: ReadonlySet<string> = new Set(['dev-server', 'debug', 'web']);

const IDIOMS: ReadonlyMap<string, Idiom> = new Map<string, Idiom>([
  ['listening', isListening],
  ['connected', (socket) => socket.remote !== null],
  ['dynamic-client', (socket, { isDynamicClient }) => isDynamicClient(socket)],
  [
    'mine',
    (socket, { user }) =>
      user !== null && (socket.user === user || socket.owners.some((owner) => owner.user === user)),
  ],
  [
    'exposed',
    (socket, context) =>
      isListening(socket) &&
      socket.exposure !== null &&
      socket.exposure.scope !== 'loopback' &&
      isOfHost(socket, context),
  ],
  [
    'web-development',
    (socket) =>
      isListening(socket) &&
      socket.local.port >= FIRST_UNPRIVILEGED &&
      DEVELOPMENT.has(socket.service?.category ?? ''),
  ],
  ['encrypted', (socket) => socket.service?.security === 'encrypted'],
  ['clear', (socket) => socket.service?.security === 'clear'],
  ['shared', (socket) => socket.sharing.length > 0],
  ['mapped', (socket) => socket.mapped],
  ['dual-stack', (socket) => socket.dualStack === true],
]);

/** The words that may follow `is:`. */
export const IDIOM_NAMES: readonly string[] = [...IDIOMS.keys()];

/** The question behind a word after `is:`. */
export function idiomNamed(name: string): Idiom {
  return IDIOMS.get(name) ?? (() => false);
}

const SOURCES = new WeakMap<FilterContext, Map<string, ColumnSource<boolean>>>();

/** The same as a part of a query. The answers are a column of their own, one for each word and context. */
export function idiomTest(name: string, context: FilterContext): RowTest {
  const sources = SOURCES.get(context) ?? new Map<string, ColumnSource<boolean>>();
  SOURCES.set(context, sources);
  const holds = idiomNamed(name);
  const source = sources.get(name) ?? new ColumnSource((socket) => holds(socket, context));
  sources.set(name, source);
  return valueTest(source, (answer) => answer);
}
