import ipaddr from 'ipaddr.js';
import type { Appointment, Appointments, SuperServer } from '../../../shared/carrier/appointments.ts';
import type { Carrier } from '../../../shared/carrier/carrier-facts.ts';
import type { InspectedSocket, Owner, Socket } from '../../../shared/socket.ts';
import type { Identify } from '../identify/identify.ts';
import { carrier } from './carrier-of.ts';

/** Carriers of processes.json that go by files which the host can read; rlinetd's are of a kind of their own. */
const KINDS: Readonly<Record<string, SuperServer['kind']>> = {
  inetd: 'inetd',
  'busybox-inetd': 'inetd',
  systemd: 'systemd',
  'systemd-user': 'systemd-user',
};

function kindOf(id: string, { name }: Owner): SuperServer['kind'] | null {
  if (name === 'rlinetd') return null;
  return id === 'inetd' && name === 'xinetd' ? 'xinetd' : (KINDS[id] ?? null);
}

/** Each super-server that holds a port here, once. */
export function superServersOf(
  sockets: readonly InspectedSocket[],
  identify: Identify,
): readonly SuperServer[] {
  const servers = new Map<number, SuperServer>();
  for (const { carrier: held, owners } of sockets) {
    if (held === null) continue;
    for (const owner of owners) {
      const kind = identify(owner).carrier?.id === held.id ? kindOf(held.id, owner) : null;
      if (kind !== null) servers.set(owner.pid, { kind, owner });
    }
  }
  return [...servers.values()];
}

/** 2: of this very address. 1: of every address, or of a host's name, whose address is not known here. 0: of another. */
function nearness({ address }: Appointment, { local }: Socket): number {
  if (address === null || !ipaddr.isValid(address)) return 1;
  return ipaddr.parse(address).toString() === local.address ? 2 : 0;
}

function isOfPort(
  { protocol, port, service, family }: Appointment,
  socket: Socket,
  names: readonly string[],
): boolean {
  if (protocol !== socket.protocol) return false;
  if (family !== null && family !== socket.family) return false;
  return port === null ? names.includes(service) : port === socket.local.port;
}

/** The one that the files mean, null where they mean several or none. `names`: IANA's of the port. */
function appointmentFor(
  { entries }: Appointments,
  socket: Socket,
  names: readonly string[],
): Appointment | null {
  const fitting = entries.filter((entry) => isOfPort(entry, socket, names) && nearness(entry, socket) > 0);
  const nearest = Math.max(...fitting.map((entry) => nearness(entry, socket)));
  const near = fitting.filter((entry) => nearness(entry, socket) === nearest);
  const enabled = near.filter(({ isEnabled }) => isEnabled);
  const [first, ...others] = enabled.length > 0 ? enabled : near;
  return others.every(({ target }) => target.name === first?.target.name) ? (first ?? null) : null;
}

/** For whom the super-server opens this port, as its files say. */
export function appointed(
  { id }: Carrier,
  appointments: Appointments,
  socket: Socket,
  names: readonly string[],
): Carrier {
  const found = appointmentFor(appointments, socket, names);
  if (found !== null) return carrier(id, found.target, 'configuration', found.file);
  return carrier(id, null, null, appointments.unreadable[0] ?? null);
}
