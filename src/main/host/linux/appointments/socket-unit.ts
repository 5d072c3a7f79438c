import type { Appointment } from '../../../../shared/carrier/appointments.ts';
import type { AddressFamily, Protocol } from '../../../../shared/socket.ts';
import { expanded, type UnitName } from './unit-name.ts';

export interface UnitText {
  readonly text: string;
  readonly file: string;
}

type Listen = Pick<Appointment, 'protocol' | 'family' | 'address' | 'port' | 'service' | 'file'>;

const LISTEN: Readonly<Record<string, Protocol>> = { ListenStream: 'tcp', ListenDatagram: 'udp' };
const EVERY: readonly string[] = ['0.0.0.0', '::'];
const LARGEST_PORT = 65_535;

/** The assignments of one section, systemd.syntax(7): a backslash at the end of a line goes on with the next. */
function* assignments(text: string, wanted: string): Generator<readonly [key: string, value: string]> {
  let section = '';
  for (const raw of text.replaceAll(/\\\n(?:[#;].*\n)*/gu, ' ').split('\n')) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue;
    if (line.startsWith('[')) section = line;
    const equals = line.indexOf('=');
    if (section !== `[${wanted}]` || equals < 1) continue;
    yield [line.slice(0, equals).trimEnd(), line.slice(equals + 1).trimStart()];
  }
}

/** A port alone, `1.2.3.4:port` or `[address]:port`, each with a device; null for paths and other sockets. */
function readListen(value: string, protocol: Protocol, file: string): Listen | null {
  const [, six, four, digits = ''] =
    /^(?:\[([0-9a-f:.]+)\]:|(\d+\.\d+\.\d+\.\d+):)?(\d{1,5})(?:\0\S+)?$/iu.exec(value) ?? [];
  const port = Number(digits);
  if (digits === '' || port === 0 || port > LARGEST_PORT) return null;
  const address = (six ?? four)?.toLowerCase() ?? null;
  const family: AddressFamily | null = six !== undefined ? 6 : four !== undefined ? 4 : null;
  const isEvery = address !== null && EVERY.includes(address);
  return { protocol, family, address: isEvery ? null : address, port, service: digits, file };
}

/** Who is started: for each connection one of a template, else the unit of the same name unless another is named. */
function serviceOf({ whole, prefix }: UnitName, accepts: boolean, service: string): string {
  if (accepts) return `${prefix}@.service`;
  return service === '' ? `${whole.slice(0, -'.socket'.length)}.service` : service;
}

/** systemd.socket(5): the ports of one unit, by its file and the drop-ins that follow it, in their order. */
export function socketUnitAppointments(
  unit: UnitName,
  texts: readonly UnitText[],
  isEnabled: boolean,
): readonly Appointment[] {
  let listens: Listen[] = [];
  let service = '';
  let accepts = false;
  for (const { text, file } of texts) {
    for (const [key, written] of assignments(text, 'Socket')) {
      const value = expanded(written, unit);
      if (value === null) continue;
      if (key === 'Service') service = value;
      if (key === 'Accept') accepts = /^(?:1|yes|y|true|t|on)$/iu.test(value);
      if (!key.startsWith('Listen')) continue;
      const protocol = LISTEN[key];
      if (value === '') listens = [];
      else if (protocol !== undefined)
        listens.push(...[readListen(value, protocol, file)].filter((one) => one !== null));
    }
  }
  const name = serviceOf(unit, accepts, service);
  return listens.map((listen) => ({ ...listen, target: { kind: 'unit', name, port: null }, isEnabled }));
}
