import type { ExposureScope, InspectedSocket, PortFacts, Side, SocketState } from '../../shared/socket.ts';

export const CONCEPT_IDS = [
  'port',
  'range',
  'well-known',
  'registered',
  'dynamic',
  'ephemeral',
  'reserved',
  'owner',
  'hidden-owner',
  'kernel',
  'pid',
  'parents',
  'user',
  'started',
  'command',
  'folder',
  'executable',
  'unit',
  'container',
  'sharing',
  'service',
  'iana',
  'verdict',
  'carrier',
  'encryption',
  'side',
  'listener',
  'server',
  'client',
  'certainty',
  'address',
  'dual-stack',
  'loopback',
  'wildcard',
  'exposure',
  'namespace',
  'conversation',
  'state',
  'listen',
  'handshake',
  'established',
  'closing',
  'close-wait',
  'time-wait',
  'bound',
  'datagram',
  'since',
] as const;
export type ConceptId = (typeof CONCEPT_IDS)[number];

export interface Concept {
  /** A filter that finds examples on this computer; null where a filter would show nothing telling. */
  readonly example: string | null;
  readonly see: readonly ConceptId[];
}

/** What is explained, what shows it here, and what to read next. The words are in the locales. */
export const CONCEPTS: Readonly<Record<ConceptId, Concept>> = {
  port: { example: 'is:listening', see: ['range', 'owner', 'service'] },
  range: { example: null, see: ['well-known', 'registered', 'dynamic', 'ephemeral'] },
  'well-known': { example: 'range:well-known', see: ['range', 'listener', 'service'] },
  registered: { example: 'range:registered', see: ['range', 'ephemeral'] },
  dynamic: { example: 'range:dynamic', see: ['range', 'ephemeral', 'client'] },
  ephemeral: { example: 'ephemeral:yes', see: ['dynamic', 'client'] },
  reserved: { example: null, see: ['port', 'well-known'] },
  owner: { example: 'is:mine', see: ['pid', 'parents', 'hidden-owner', 'sharing'] },
  'hidden-owner': { example: 'owner:hidden', see: ['owner'] },
  kernel: { example: 'owner:kernel', see: ['owner', 'hidden-owner'] },
  pid: { example: null, see: ['owner', 'started'] },
  parents: { example: null, see: ['owner', 'unit', 'container'] },
  user: { example: 'is:mine', see: ['owner', 'hidden-owner', 'well-known'] },
  started: { example: null, see: ['since', 'pid'] },
  command: { example: null, see: ['executable', 'folder', 'parents'] },
  folder: { example: null, see: ['command', 'executable'] },
  executable: { example: null, see: ['command', 'folder', 'service'] },
  unit: { example: 'unit:*', see: ['parents', 'carrier'] },
  container: { example: 'container:*', see: ['namespace', 'carrier'] },
  sharing: { example: 'is:shared', see: ['port', 'owner'] },
  service: { example: null, see: ['iana', 'verdict', 'well-known'] },
  iana: { example: null, see: ['service', 'registered'] },
  verdict: { example: 'verdict:(unconventional OR misplaced)', see: ['service', 'carrier'] },
  carrier: { example: 'verdict:carrier', see: ['verdict', 'owner'] },
  encryption: { example: 'is:clear', see: ['service', 'exposure'] },
  side: { example: null, see: ['listener', 'server', 'client', 'certainty'] },
  listener: { example: 'side:listener', see: ['server', 'listen'] },
  server: { example: 'side:server', see: ['listener', 'client'] },
  client: { example: 'is:dynamic-client', see: ['server', 'dynamic', 'ephemeral'] },
  certainty: { example: 'confidence:guess', see: ['side', 'service'] },
  address: { example: null, see: ['loopback', 'wildcard', 'exposure'] },
  'dual-stack': { example: 'is:dual-stack', see: ['address', 'wildcard'] },
  loopback: { example: 'address:localhost', see: ['exposure', 'address'] },
  wildcard: { example: 'is:listening exposure:all', see: ['exposure', 'loopback'] },
  exposure: { example: 'is:exposed', see: ['loopback', 'wildcard', 'encryption'] },
  namespace: { example: '-namespace:host', see: ['port', 'address'] },
  conversation: { example: 'is:connected', see: ['client', 'server'] },
  state: { example: null, see: ['listen', 'handshake', 'established', 'closing', 'time-wait'] },
  listen: { example: 'state:listen', see: ['listener', 'handshake'] },
  handshake: { example: 'state:(syn-sent OR syn-received)', see: ['listen', 'established'] },
  established: { example: 'state:established', see: ['handshake', 'closing'] },
  closing: {
    example: 'state:(fin-wait-1 OR fin-wait-2 OR closing OR last-ack)',
    see: ['close-wait', 'time-wait'],
  },
  'close-wait': { example: 'state:close-wait', see: ['closing', 'time-wait'] },
  'time-wait': { example: 'state:time-wait', see: ['closing', 'ephemeral'] },
  bound: { example: 'state:bound', see: ['listen', 'port'] },
  datagram: { example: 'protocol:udp', see: ['state', 'port'] },
  since: { example: null, see: ['started', 'state'] },
};

export const conceptOfState: Readonly<Record<SocketState, ConceptId>> = {
  LISTEN: 'listen',
  'SYN-SENT': 'handshake',
  'SYN-RECEIVED': 'handshake',
  ESTABLISHED: 'established',
  'FIN-WAIT-1': 'closing',
  'FIN-WAIT-2': 'closing',
  'CLOSE-WAIT': 'close-wait',
  CLOSING: 'closing',
  'LAST-ACK': 'closing',
  'TIME-WAIT': 'time-wait',
  CLOSED: 'closing',
  BOUND: 'bound',
  UNCONNECTED: 'datagram',
  CONNECTED: 'datagram',
  UNKNOWN: 'state',
};

export const conceptOfSide: Readonly<Record<Side, ConceptId>> = {
  listener: 'listener',
  server: 'server',
  client: 'client',
  peer: 'side',
  unknown: 'side',
};

/** Why a socket has no owner to show. */
export function conceptOfAbsence({
  ownership,
  state,
}: Pick<InspectedSocket, 'ownership' | 'state'>): ConceptId {
  if (ownership === 'kernel') return 'kernel';
  if (ownership === 'hidden') return 'hidden-owner';
  return state === 'TIME-WAIT' ? 'time-wait' : 'owner';
}

export function conceptOfScope(scope: ExposureScope): ConceptId {
  if (scope === 'loopback') return 'loopback';
  return scope === 'all' ? 'wildcard' : 'exposure';
}

export function conceptOfRange(facts: PortFacts): ConceptId {
  return facts.reserved ? 'reserved' : facts.range;
}
