import type { Carrier, CarrierEvidence, CarrierTarget } from '../../../shared/carrier/carrier-facts.ts';
import type { Suspect } from '../identify/observed-names.ts';
import { conmon, dockerProxy, iproxy, kubectl, qemu, wsl } from './container-targets.ts';
import {
  chisel,
  cloudflared,
  cloudSql,
  redirector,
  socketProxy,
  svchost,
  tcpServer,
  tlsProxy,
} from './forwarder-targets.ts';
import type { HeldPort, TargetReader } from './read-arguments.ts';
import { sshForward } from './ssh-forwards.ts';

/** By the id of the carrier. Of all others the command line tells nothing. */
const READERS: Readonly<Record<string, TargetReader>> = {
  'docker-proxy': dockerProxy,
  conmon,
  kubectl,
  qemu,
  iproxy,
  wsl,
  'ssh-client': sshForward,
  'systemd-proxy': socketProxy,
  redirector,
  'tls-proxy': tlsProxy,
  tcpserver: tcpServer,
  svchost,
  chisel,
  cloudflared,
  'cloud-sql-proxy': cloudSql,
};

const made = new Map<string, Carrier>();
/** Names come from outside: what is kept of them is bounded. */
const MOST_MADE = 10_000;

/** Equal carriers are the same object. */
export function carrier(
  id: string,
  target: CarrierTarget | null = null,
  evidence: CarrierEvidence | null = null,
  file: string | null = null,
): Carrier {
  const key = JSON.stringify([id, target, evidence, file]);
  const known = made.get(key);
  if (known !== undefined) return known;
  if (made.size >= MOST_MADE) made.clear();
  const facts: Carrier = { id, target, evidence, file };
  made.set(key, facts);
  return facts;
}

/** What `owner`, which is the carrier of this id, holds the port for. */
export function carrierOf(id: string, owner: Suspect, held: HeldPort): Carrier {
  const target = READERS[id]?.(owner.arguments?.slice(1) ?? [], held) ?? null;
  return target === null ? carrier(id) : carrier(id, target, 'arguments');
}
