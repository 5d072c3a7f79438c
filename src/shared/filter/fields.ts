import { PORT_REMARKS } from '../port-remarks.ts';
import { SHOWN_SIDES, shownSide } from '../shown-side.ts';
import type { Endpoint, InspectedSocket } from '../socket.ts';
import { EXPOSURE_SCOPES, PORT_RANGES, SOCKET_STATES, VERDICTS } from '../socket.ts';
import { ColumnSource, listSource, ownerSource } from './column.ts';
import { processForms, processTexts } from './process-names.ts';
import type { FieldName } from './field-names.ts';
import type { ChoiceField, EndSources, FilterField, NumberField, TextField } from './field-types.ts';
import { IDIOM_NAMES } from './idioms.ts';

const LARGEST_PORT = 65_535;
/** Uids are 32 bits wide; pids are narrower everywhere. */
const LARGEST_ID = 4_294_967_295;

function number(name: FieldName, largest: number, source: NumberField['source']): NumberField {
  return { name, kind: 'number', largest, source };
}

/** `source` where the field compares more than what it shows. */
function whole(
  name: FieldName,
  facet: TextField['facet'],
  source: TextField['source'] = listSource(facet),
): TextField {
  return { name, kind: 'text', match: 'whole', facet, source };
}

function choice(
  name: FieldName,
  choices: readonly string[],
  read: ChoiceField['source']['read'],
  synonyms: ChoiceField['synonyms'] = {},
): ChoiceField {
  return { name, kind: 'choice', choices, synonyms, source: listSource(read) };
}

const commandsOf: TextField['facet'] = ({ owners }) => owners.map(({ command }) => command);

function yesOrNo(answer: boolean | null): readonly (string | null)[] {
  return [answer === null ? null : answer ? 'yes' : 'no'];
}

function endSources(endOf: (socket: InspectedSocket) => Endpoint | null): EndSources {
  return {
    address: new ColumnSource((socket) => endOf(socket)?.address ?? null),
    scope: new ColumnSource((socket) => endOf(socket)?.scope ?? null),
    port: listSource((socket) => [endOf(socket)?.port ?? null]),
  };
}

export const LOCAL_END = endSources(({ local }) => local);
export const REMOTE_END = endSources(({ remote }) => remote);
export const PIDS = ownerSource(({ owners }): readonly (number | null)[] => owners.map(({ pid }) => pid));

/** The one table of fields: parser, matcher, completion, facets and documentation all follow it. */
const TABLE: Readonly<Record<FieldName, FilterField>> = {
  service: {
    name: 'service',
    kind: 'service',
    source: new ColumnSource((socket) => socket.service?.id ?? null),
  },
  port: number('port', LARGEST_PORT, LOCAL_END.port),
  'remote-port': number('remote-port', LARGEST_PORT, REMOTE_END.port),
  pid: number('pid', LARGEST_ID, PIDS),
  process: {
    ...whole(
      'process',
      (socket) => socket.owners.map((owner) => owner.name),
      ownerSource((socket) => processTexts(socket.owners)),
    ),
    forms: processForms,
  },
  command: { ...whole('command', commandsOf, ownerSource(commandsOf)), match: 'part' },
  user: whole('user', (socket) => [socket.user, ...socket.owners.map((owner) => owner.user)]),
  uid: number(
    'uid',
    LARGEST_ID,
    listSource((socket) => [socket.uid, ...socket.owners.map((owner) => owner.uid)]),
  ),
  state: choice('state', SOCKET_STATES, (socket) => [socket.state], {
    listening: 'LISTEN',
    'syn-recv': 'SYN-RECEIVED',
    'fin-wait1': 'FIN-WAIT-1',
    'fin-wait2': 'FIN-WAIT-2',
    close: 'CLOSED',
  }),
  // Port 0 is in two ranges at once: RFC 6335 counts it among the system ports and reserves it.
  range: choice(
    'range',
    [...PORT_RANGES, 'reserved'],
    ({ localPort: { range, reserved } }) => (reserved ? [range, 'reserved'] : [range]),
    { system: 'well-known', user: 'registered', private: 'dynamic' },
  ),
  ephemeral: choice('ephemeral', ['yes', 'no'], (socket) => yesOrNo(socket.localPort.ephemeral), {
    true: 'yes',
    false: 'no',
  }),
  side: choice('side', SHOWN_SIDES, (socket) => [shownSide(socket)]),
  confidence: choice('confidence', ['certain', 'likely', 'guess'], (socket) => [socket.role.confidence]),
  exposure: choice('exposure', EXPOSURE_SCOPES, (socket) => [socket.exposure?.scope ?? null]),
  interface: whole('interface', (socket) => socket.exposure?.interfaces ?? []),
  verdict: choice('verdict', VERDICTS, (socket) => [socket.verdict]),
  protocol: choice('protocol', ['tcp', 'udp'], (socket) => [socket.protocol]),
  family: choice('family', ['4', '6'], (socket) => [String(socket.family)], {
    ipv4: '4',
    ipv6: '6',
    v4: '4',
    v6: '6',
  }),
  address: { name: 'address', kind: 'address', end: LOCAL_END },
  remote: { name: 'remote', kind: 'address', end: REMOTE_END },
  namespace: {
    ...whole('namespace', (socket) => [socket.namespace]),
    forms: (id, { namespaces }) => [
      id,
      ...(namespaces ?? []).filter((each) => each.id === id).map(({ name }) => name.toLowerCase()),
    ],
  },
  container: whole(
    'container',
    (socket) => socket.owners.map(({ container }) => container?.name ?? container?.id ?? null),
    ownerSource((socket): readonly (string | null)[] =>
      // People copy the twelve digits that container tools print.
      socket.owners.flatMap(({ container }) =>
        container === null ? [] : [container.name, container.id, container.id.slice(0, 12)],
      ),
    ),
  ),
  unit: whole('unit', (socket) => [socket.unit, ...socket.owners.map((owner) => owner.unit)]),
  category: whole('category', (socket) => [socket.service?.category ?? null]),
  security: choice('security', ['encrypted', 'clear', 'negotiated', 'unknown'], (socket) => [
    socket.service?.security ?? null,
  ]),
  sharing: choice('sharing', ['fork', 'passed', 'reuse-port'], (socket) => socket.sharing),
  owner: choice('owner', ['known', 'remembered', 'hidden', 'none', 'kernel'], (socket) => [socket.ownership]),
  conversation: whole('conversation', (socket) => [socket.conversation]),
  clients: number(
    'clients',
    LARGEST_ID,
    listSource((socket) => [socket.clients]),
  ),
  remark: choice('remark', PORT_REMARKS, ({ remarks }) => remarks),
  is: { name: 'is', kind: 'idiom', choices: IDIOM_NAMES },
};

/** How a field is read, compared and completed. */
export function fieldOf(name: FieldName): FilterField {
  return TABLE[name];
}

/** The word as the contract spells it, null where the field has no such word. */
export function canonicalChoice(field: FilterField, text: string): string | null {
  if (field.kind !== 'choice' && field.kind !== 'idiom') return null;
  const word = text.toLowerCase().replaceAll('_', '-');
  const synonym = field.kind === 'choice' ? field.synonyms[word] : undefined;
  return synonym ?? field.choices.find((known) => known.toLowerCase() === word) ?? null;
}
