import type { InspectedSocket } from '../../../../shared/socket.ts';
import { FAMILIES, familyOf, type Family } from '../field/families.ts';
import { CLIENT, LISTENER, PORT_COUNT, SERVER, type PortField } from '../field/port-field.ts';
import { packColour, type Palette } from './palette.ts';

/** What colours the used ports: what they are, or the kind of service. */
export type ColourBy = 'role' | 'family';

const ROLE_INKS = ['listener', 'server', 'client', 'other'] as const;
const FIRST_FAMILY = ROLE_INKS.length + 1;
/** Left out by the filter. */
export const DIM = 32;
/** Free, but with a name: shown where free ports without one are looked for. */
export const NAMED = 16;
const DIM_ALPHA = 0.28;
/** Pale: it says only that the number has a name, and lies below every label. */
const NAMED_ALPHA = 0.16;

const roleInk = (roles: number): number => {
  if ((roles & LISTENER) !== 0) return 1;
  if ((roles & SERVER) !== 0) return 2;
  return (roles & CLIENT) !== 0 ? 3 : 4;
};

/** The family of each port's service: a listener's, where there is one. 0 where the port is free. */
function familiesByPort(sockets: Iterable<InspectedSocket>): Uint8Array {
  const families = new Uint8Array(PORT_COUNT);
  const decided = new Uint8Array(PORT_COUNT);
  for (const { local, role, service } of sockets) {
    const weight = role.side === 'listener' ? 2 : 1;
    if ((decided[local.port] ?? 0) >= weight) continue;
    decided[local.port] = weight;
    families[local.port] = FIRST_FAMILY + FAMILIES.indexOf(familyOf(service?.category));
  }
  return families;
}

/** The ink of every port, 0 for a free one; free ones with a name are told where `isNamed` is given. */
export function inksOf(
  field: PortField,
  by: ColourBy,
  sockets: Iterable<InspectedSocket>,
  isNamed: ((port: number) => boolean) | null,
): Uint8Array {
  const families = by === 'family' ? familiesByPort(sockets) : null;
  const inks = new Uint8Array(PORT_COUNT);
  for (let port = 0; port < PORT_COUNT; port++) {
    const roles = field.roles[port] ?? 0;
    if (roles === 0) {
      if (isNamed?.(port) === true) inks[port] = NAMED;
      continue;
    }
    const ink = families === null ? roleInk(roles) : (families[port] ?? 0);
    inks[port] = field.shown[port] === 1 ? ink : ink | DIM;
  }
  return inks;
}

export function inkColour(ink: number, palette: Palette): string {
  if (ink === NAMED) return palette.faint;
  const index = ink & ~DIM;
  const role = ROLE_INKS[index - 1];
  if (role !== undefined) return palette[role];
  const family: Family = FAMILIES[index - FIRST_FAMILY] ?? 'other';
  return palette.family[family];
}

export function inkAlpha(ink: number): number {
  if (ink === NAMED) return NAMED_ALPHA;
  return (ink & DIM) === 0 ? 1 : DIM_ALPHA;
}

/** Every ink as a pixel, by its number. */
export function packInks(palette: Palette): Uint32Array {
  return Uint32Array.from({ length: 2 * DIM }, (_, ink) =>
    (ink & ~DIM) === 0 ? 0 : packColour(inkColour(ink, palette), inkAlpha(ink)),
  );
}
