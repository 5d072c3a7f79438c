import type { Appointment } from '../../../../shared/carrier/appointments.ts';
import type { CarrierTarget } from '../../../../shared/carrier/carrier-facts.ts';
import type { AddressFamily, Protocol } from '../../../../shared/socket.ts';
import type { InetdFile } from './inetd-conf.ts';
import { itself, servedProgram } from './served-program.ts';

type Attributes = ReadonlyMap<string, readonly string[]>;

export interface XinetdService {
  readonly name: string;
  readonly attributes: Attributes;
  readonly file: string;
}

export interface XinetdFile {
  readonly services: readonly XinetdService[];
  /** Of `defaults`. */
  readonly defaults: Attributes;
  readonly files: readonly string[];
  readonly folders: readonly string[];
}

const ATTRIBUTE = /^(\w+)\s*(?:=|\+=|-=)\s*(.*)$/u;

/** xinetd.conf(5): `defaults` and `service NAME`, each with attributes between braces; `include` and `includedir`. */
export function parseXinetdConf(text: string, file: string): XinetdFile {
  const services: XinetdService[] = [];
  const files: string[] = [];
  const folders: string[] = [];
  const defaults = new Map<string, readonly string[]>();
  let inside: Map<string, readonly string[]> | null = null;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#') || line === '{') continue;
    const [word = '', argument = ''] = line.replace(/\{$/u, '').trim().split(/\s+/u);
    if (line === '}') inside = null;
    else if (inside !== null) {
      const [, key, value = ''] = ATTRIBUTE.exec(line) ?? [];
      if (key !== undefined) inside.set(key, value.split(/\s+/u).filter(Boolean));
    } else if (word === 'defaults') inside = defaults;
    else if (word === 'service' && argument !== '') {
      inside = new Map();
      services.push({ name: argument, attributes: inside, file });
    } else if (word === 'include') files.push(argument);
    else if (word === 'includedir') folders.push(argument);
  }
  return { services, defaults, files, folders };
}

function isDisabled({ name, attributes }: XinetdService, defaults: Attributes): boolean {
  if (attributes.get('disable')?.[0]?.toLowerCase() === 'yes') return true;
  const id = attributes.get('id')?.[0] ?? name;
  const enabled = defaults.get('enabled');
  return defaults.get('disabled')?.includes(id) === true || (enabled !== undefined && !enabled.includes(id));
}

function protocolOf(attributes: Attributes): Protocol {
  const written = attributes.get('protocol')?.[0] ?? attributes.get('socket_type')?.[0];
  return written === 'udp' || written === 'dgram' ? 'udp' : 'tcp';
}

function familyOf(flags: readonly string[]): AddressFamily | null {
  if (flags.includes('IPv4')) return 4;
  return flags.includes('IPv6') ? 6 : null;
}

function targetOf(attributes: Attributes, self: string): CarrierTarget | null {
  const [host, port = ''] = attributes.get('redirect') ?? [];
  if (host !== undefined && /^\d{1,5}$/u.test(port))
    return { kind: 'address', name: host, port: Number(port) };
  if (attributes.get('type')?.includes('INTERNAL') === true) return itself(self);
  const [server] = attributes.get('server') ?? [];
  return server === undefined ? null : servedProgram(server, attributes.get('server_args') ?? []);
}

/** Of all the files together, since `defaults` may stand in any of them. */
export function xinetdAppointments(
  services: readonly XinetdService[],
  defaults: Attributes,
  { portOf, self }: Omit<InetdFile, 'file'>,
): readonly Appointment[] {
  return services.flatMap((service) => {
    const { name, attributes, file } = service;
    const target = targetOf(attributes, self);
    const type = attributes.get('type') ?? [];
    if (target === null || isDisabled(service, defaults) || type.includes('RPC')) return [];
    const protocol = protocolOf(attributes);
    const written = attributes.get('port')?.[0] ?? name;
    const address = (attributes.get('bind') ?? attributes.get('interface'))?.[0] ?? null;
    return {
      protocol,
      family: familyOf(attributes.get('flags') ?? []),
      address,
      port: portOf(written, protocol),
      service: written,
      target,
      file,
      isEnabled: true,
    };
  });
}
