import { hasScope, type Judgement } from './judge.ts';

/** One line of the comparison: which sockets it asks about, and what must be told of them. */
export interface Line {
  readonly label: string;
  readonly asks: (judgement: Judgement) => boolean;
  readonly isRight: (judgement: Judgement) => boolean;
}

const isShown = ({ shown }: Judgement): boolean => shown !== null;
const hasOwners = ({ areOwnersRight }: Judgement): boolean => areOwnersRight;
const hasNames = (judgement: Judgement): boolean => judgement.areOwnersRight && judgement.areNamesRight;

/** Where the scene puts its odd names. */
const ODD_PORTS = [8030, 8037] as const;

function inState(...states: readonly string[]): Line['asks'] {
  return ({ socket }) => states.includes(socket.state);
}

/** The lines of what must be known, each on the sockets of the scene that show it. */
export const LINES: readonly Line[] = [
  {
    label: 'UDP servers on `0.0.0.0` and `::` (DNS, DHCP, TFTP …), with their owner',
    asks: ({ socket }) => socket.state === 'UNCONNECTED' && socket.sharing.length === 0,
    isRight: hasOwners,
  },
  {
    label: 'UDP sockets with a peer',
    asks: ({ socket }) => socket.state === 'CONNECTED',
    isRight: hasOwners,
  },
  {
    label: 'TCP listeners, with their owner',
    asks: ({ socket }) => socket.state === 'LISTEN' && socket.sharing.length === 0,
    isRight: hasOwners,
  },
  {
    label: 'link-local addresses with their interface (`%lo`)',
    asks: ({ socket }) => socket.local.scope !== null,
    isRight: hasScope,
  },
  {
    label: 'a long IPv6 address, whole',
    asks: ({ socket }) => socket.local.address.startsWith('fd'),
    isRight: isShown,
  },
  {
    label: 'whether `::` takes IPv4 too',
    asks: ({ socket }) => socket.dualStack !== null,
    isRight: ({ socket, shown }) => shown?.dualStack === socket.dualStack,
  },
  {
    label: 'IPv4 inside an IPv6 socket',
    asks: ({ socket }) => socket.mapped,
    isRight: hasOwners,
  },
  {
    label: 'every one of several sockets on one port (SO_REUSEPORT)',
    asks: ({ socket }) => socket.sharing.includes('reuse-port'),
    isRight: hasOwners,
  },
  {
    label: 'all four owners of a forked listener',
    asks: ({ socket }) => socket.sharing.includes('fork'),
    isRight: hasOwners,
  },
  {
    label: 'owners whose names hold a space, comma, quote, `) `, line break, Korean, `LISTENer`',
    asks: ({ socket: { local } }) => local.port >= ODD_PORTS[0] && local.port <= ODD_PORTS[1],
    isRight: hasNames,
  },
  {
    label: 'connections (ESTABLISHED), with their owner',
    asks: ({ socket }) => socket.state === 'ESTABLISHED' && socket.pids.length > 0,
    isRight: hasOwners,
  },
  {
    label: 'CLOSE-WAIT, FIN-WAIT-2 and SYN-SENT',
    asks: inState('CLOSE-WAIT', 'FIN-WAIT-2', 'SYN-SENT'),
    isRight: hasOwners,
  },
  { label: 'TIME-WAIT', asks: inState('TIME-WAIT'), isRight: isShown },
  {
    label: 'connections that nobody has accepted yet',
    asks: ({ socket }) => socket.reason === 'not-accepted',
    isRight: isShown,
  },
  { label: 'TCP sockets that are bound and do not listen', asks: inState('BOUND'), isRight: hasOwners },
];
