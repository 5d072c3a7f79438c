import type { Machine } from '../machine/machine.ts';

export interface Expected {
  /** Ids of services.json; null where the program, or the number, names none. */
  readonly byPort: string | null;
  readonly byProcess: string | null;
  readonly verdict: 'conventional' | 'unconventional' | 'misplaced' | 'carrier';
  /** Who the owner runs as. */
  readonly user: string;
}

/** A port that the server holds. */
export interface Post extends Expected {
  readonly protocol: 'tcp' | 'udp';
  readonly address: string;
  readonly port: number;
  /** Of a carrier, by the connections that it took: who serves them. */
  readonly carried?: { readonly id: string; readonly program: string };
  /** What an accepted connection is by its own process, where that differs from the listener's. */
  readonly accepted?: { readonly service: string; readonly owner: string };
  /** The server speaks first: once it has, it has accepted. */
  readonly greets?: boolean;
}

/** A real program, as an administrator would configure it. */
export interface Server {
  readonly name: string;
  readonly posts: readonly Post[];
  /** Writes its configuration and does what must be done before the first start. */
  prepare?(machine: Machine): Promise<void> | void;
  readonly command: readonly string[];
  /** The user to start it as; root by default. */
  readonly startAs?: string;
}

export const LOOPBACK = '127.0.0.1';
