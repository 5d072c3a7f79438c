import type { End, Held, Puppet, SocketOrder } from './puppet.ts';

/** What is so, since the test made it so. */
export interface Truth {
  readonly protocol: 'tcp' | 'udp';
  readonly local: End;
  readonly remote: End | null;
  readonly state: string;
  readonly side: 'listener' | 'server' | 'client' | 'peer';
  /** Who holds it; null where nobody does (yet, or any more). */
  readonly pid: number | null;
  /** A process of the network that it is in, where that is not ours. */
  readonly inNetworkOf?: number;
}

/** Two processes, so that the ends of a connection have different owners. */
export interface Cast {
  readonly server: Puppet;
  readonly client: Puppet;
}

export interface Call {
  readonly listener: Held;
  readonly client: Held;
  readonly accepted: Held;
  readonly ends: Ends;
}

export interface Ends {
  readonly client: End;
  readonly server: End;
}

interface CallOptions {
  /** Where the client calls from; by default the system chooses. */
  readonly from?: End;
  readonly options?: NonNullable<SocketOrder['options']>;
  /** Where the client calls, if that is not what the server listens on. */
  readonly to?: End;
}

export function here(port: number, address = '127.0.0.1'): End {
  return { address, port };
}

/** The server listens, the client calls, the server accepts. */
export async function call(cast: Cast, at: End, settings: CallOptions = {}): Promise<Call> {
  const { from, options = [], to = at } = settings;
  const listener = await cast.server.open({ protocol: 'tcp', local: at, backlog: 8, options });
  const client = await cast.client.open({
    protocol: 'tcp',
    remote: to,
    options,
    ...(from === undefined ? {} : { local: from }),
  });
  const accepted = await cast.server.accept(listener);
  return { listener, client, accepted, ends: { client: endOf(client, from, to), server: to } };
}

function endOf({ port }: Held, from: End | undefined, to: End): End {
  return { address: from?.address ?? to.address, port };
}

/** As `call`, after which the server listens no more: nothing but the connection itself can tell who called. */
export async function callAndClose(cast: Cast, at: End, settings: CallOptions = {}): Promise<Call> {
  const made = await call(cast, at, settings);
  await cast.server.close(made.listener);
  return made;
}

interface Details {
  readonly clientState?: string;
  readonly serverState?: string;
  readonly serverPid?: number | null;
}

/** Both ends of a TCP connection. */
export function connection({ server, client }: Cast, ends: Ends, details: Details = {}): readonly Truth[] {
  const { clientState = 'ESTABLISHED', serverState = 'ESTABLISHED', serverPid = server.pid } = details;
  return [clientEnd(client, ends, clientState), serverEnd(serverPid, ends, serverState)];
}

export function clientEnd({ pid }: Puppet, ends: Ends, state: string): Truth {
  return { protocol: 'tcp', local: ends.client, remote: ends.server, state, side: 'client', pid };
}

export function serverEnd(pid: number | null, ends: Ends, state: string): Truth {
  return { protocol: 'tcp', local: ends.server, remote: ends.client, state, side: 'server', pid };
}

export function listening({ pid }: Puppet, local: End): Truth {
  return { protocol: 'tcp', local, remote: null, state: 'LISTEN', side: 'listener', pid };
}
