import type { Appointment } from '../../../../shared/carrier/appointments.ts';
import type { AddressFamily, Protocol } from '../../../../shared/socket.ts';
import type { PortOf } from './port-names.ts';
import { itself, servedProgram } from './served-program.ts';

export interface InetdFile {
  /** Where it stands. */
  readonly file: string;
  readonly portOf: PortOf;
  /** What the super-server calls itself. */
  readonly self: string;
}

/** `tcp`, `tcp4`, `udp6`, `tcp46`, and OpenBSD's sizes of buffers: `tcp,rcvbuf=16k`. RPC and Unix sockets are other things. */
const PROTOCOL = /^(tcp|udp)(4|6|46|6only)?(?:,.*)?$/u;
/** `127.0.0.1,[::1]:ftp`: the name of the service follows the last colon. */
const SERVICE = /^(?:(.+):)?([^:/]+)$/u;

function familyOf(digits: string | undefined): AddressFamily | null {
  if (digits === '4') return 4;
  return digits === '6' || digits === '6only' ? 6 : null;
}

/** Null stands for every address. */
function addressesOf(text: string | null): readonly (string | null)[] {
  if (text === null || text === '*') return [null];
  return text.split(',').map((address) => (address === '*' ? null : address.replace(/^\[(.*)\]$/u, '$1')));
}

function* lineAppointments(
  fields: readonly string[],
  usual: string | null,
  { file, portOf, self }: InetdFile,
): Generator<Appointment> {
  const [where = '', _type, how = '', _wait, user, server, ...words] = fields;
  const [, transport, digits] = PROTOCOL.exec(how) ?? [];
  const [, addresses = usual, service] = SERVICE.exec(where) ?? [];
  if (transport === undefined || service === undefined || user === undefined || server === undefined) return;
  const protocol: Protocol = transport === 'tcp' ? 'tcp' : 'udp';
  const target = server === 'internal' ? itself(self) : servedProgram(server, words);
  for (const address of addressesOf(addresses)) {
    yield {
      protocol,
      family: familyOf(digits),
      address,
      port: portOf(service, protocol),
      service,
      target,
      file,
      isEnabled: true,
    };
  }
}

/**
 * inetd.conf(5) of Debian's openbsd-inetd, inetutils and BusyBox:
 * `[address:]service type protocol wait user server argv[0] argument…`. A line `address:` is for all that follow it.
 */
export function parseInetdConf(text: string, source: InetdFile): readonly Appointment[] {
  const appointments: Appointment[] = [];
  let usual: string | null = null;
  for (const line of text.split('\n')) {
    // A line that begins with a blank goes on with the arguments of the one before.
    if (/^[\s#]/u.test(line)) continue;
    const fields = line.trim().split(/\s+/u);
    const [first = ''] = fields;
    if (fields.length === 1 && first.endsWith(':')) usual = first === '*:' ? null : first.slice(0, -1);
    else appointments.push(...lineAppointments(fields, usual, source));
  }
  return appointments;
}
