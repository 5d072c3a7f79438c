import type { AddressFamily, Owner, Protocol } from '../socket.ts';
import type { CarrierTarget } from './carrier-facts.ts';

/** A program that opens ports for others, as files tell it to. systemd: process 1; systemd-user: the one of a user. */
export interface SuperServer {
  readonly kind: 'inetd' | 'xinetd' | 'systemd' | 'systemd-user';
  readonly owner: Owner;
}

/** One port that a super-server opens for another program, as a file says. Written by people: to be checked, not believed. */
export interface Appointment {
  readonly protocol: Protocol;
  /** Null for both. */
  readonly family: AddressFamily | null;
  /** As it is written, which may be a host's name; null for every address. */
  readonly address: string | null;
  /** Null where the number of the name is not known. */
  readonly port: number | null;
  /** The name or number of the port as it is written. */
  readonly service: string;
  readonly target: CarrierTarget;
  /** Where it stands. */
  readonly file: string;
  /** Whether the file is in use; a unit that nothing wants may still have been started by hand. */
  readonly isEnabled: boolean;
}

export interface Appointments {
  readonly entries: readonly Appointment[];
  /** Files that may say more and could not be read. */
  readonly unreadable: readonly string[];
}

/** By the pid of the super-server. */
export type AppointmentBook = ReadonlyMap<number, Appointments>;

export const NO_APPOINTMENTS: AppointmentBook = new Map();
