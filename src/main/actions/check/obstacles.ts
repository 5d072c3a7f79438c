import type { CheckQuestion } from '../../../shared/check.ts';
import type { Namespace, Snapshot } from '../../../shared/socket.ts';
import {
  aboutAny,
  finding,
  intervalAround,
  rangeFinding,
  type Finding,
  type FindingText,
} from './finding.ts';
import type { Covering } from './overlap.ts';
import type { PortUse, PortUser } from './port-use.ts';

/** Where the namespace does not tell: RFC 6335 §6, and every system that has a privileged range. */
const SYSTEM_PORTS_END = 1024;

const overlapping = (users: readonly PortUser[]): readonly PortUser[] =>
  users.filter(({ overlap }) => overlap !== null);

/** Why a bind was denied (EACCES) rather than found in use. */
export function denialOf(question: CheckQuestion, namespace: Namespace | undefined): Finding {
  const { port } = question;
  const excluded = intervalAround(namespace?.excluded ?? [], port);
  if (excluded !== null) return rangeFinding('excluded', 'excluded', excluded);
  const start = namespace?.unprivilegedPortStart ?? SYSTEM_PORTS_END;
  if (port < start) return rangeFinding('privileged', 'privileged', [1, start - 1]);
  return finding('privileged', 'privileged-policy');
}

/** How holders on another address than the asked one come to be in its way. */
function acrossAddresses(holders: readonly PortUser[]): readonly Finding[] {
  const families = (side: Covering, text: FindingText): readonly Finding[] =>
    aboutAny(
      finding(
        'other-family',
        text,
        holders.filter(({ overlap }) => overlap?.otherFamily === side),
      ),
    );
  const wildcards = (side: Covering, text: FindingText): readonly Finding[] =>
    aboutAny(
      finding(
        'wildcard',
        text,
        // What covers the other family is every address, too: said once.
        holders.filter(({ overlap }) => overlap?.otherFamily === null && overlap.wildcard === side),
      ),
    );
  return [
    ...families('holder', 'other-family-holder'),
    ...families('asked', 'other-family-asked'),
    ...wildcards('holder', 'wildcard-holder'),
    ...wildcards('asked', 'wildcard-asked'),
  ];
}

/** Open and closed connections keep a port only where they do not allow reuse, which no picture tells. */
function remains(use: PortUse): readonly Finding[] {
  return [
    ...aboutAny(finding('held', 'held-connections', overlapping(use.connection))),
    ...aboutAny(finding('time-wait', 'time-wait', overlapping(use['time-wait']))),
  ];
}

/**
 * Sockets of the picture that keep the asked place, the one that decides first; empty where none is seen.
 * `isProven`: the trial bind found the place in use, so that what else could be in the way is.
 */
export function obstaclesIn(use: PortUse, isProven: boolean): readonly Finding[] {
  const servers = overlapping(use.server);
  const bound = overlapping(use.bound);
  const guessed = servers.filter(({ socket }) => socket.role.side === 'client');
  return [
    ...aboutAny(finding('held', 'held', servers)),
    ...aboutAny(finding('bound-not-listening', 'bound-not-listening', bound)),
    ...aboutAny(finding('client-port', 'client-port', overlapping(use.client))),
    ...aboutAny(finding('client-port', 'client-port-guess', guessed)),
    // Beside a listener these are its own, and go on when it ends: they would only hide what decides.
    ...(isProven && servers.length === 0 && bound.length === 0 ? remains(use) : []),
    ...acrossAddresses([...servers, ...bound]),
  ];
}

/** The system says "in use", and nothing in the picture is: said as it is, with what would reveal it. */
export function unseenHolder(question: CheckQuestion, snapshot: Snapshot): Finding {
  if (question.protocol === 'udp') return finding('held', 'held-unseen');
  const { platform } = snapshot.host;
  // Their tables list no socket that is bound and does not listen; other tools of theirs do.
  if (platform === 'darwin' || platform === 'win32') return finding('held', `held-unseen-${platform}`);
  return finding('held', snapshot.missing.includes('tcp-bound') ? 'held-unseen-bound' : 'held-unseen');
}
