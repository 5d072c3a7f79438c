import type { CarrierTarget } from '../../../shared/carrier/carrier-facts.ts';
import { addressTarget, portOf, type TargetReader } from './read-arguments.ts';

/** Options of ssh(1) that take a value, as OpenSSH 9.9 reads them. */
const FIRST_WITH_VALUE = /[BbcDEeFIiJLlmOoPpQRSWw]/u;

interface Forward {
  readonly option: string;
  readonly value: string;
}

/** The options before and behind the destination; what follows is the command that runs there. */
function* options(words: readonly string[]): Generator<Forward> {
  let hasDestination = false;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (!word.startsWith('-') || word === '-') {
      if (hasDestination) return;
      hasDestination = true;
      continue;
    }
    if (word === '--') return;
    // Options without a value may stand before one in the same word: -fNL 8080:…
    const at = word.search(FIRST_WITH_VALUE);
    if (at < 0) continue;
    const rest = word.slice(at + 1);
    if (rest === '') index += 1;
    yield { option: word.charAt(at), value: rest === '' ? (words[index] ?? '') : rest };
  }
}

const LISTEN = String.raw`(?:(?:\[[^\]]*\]|[^:\s]*):)?(\d{1,5})`;
const LOCAL_FORWARD = new RegExp(String.raw`^${LISTEN}[:\s]+(\[[^\]]+\]:\d+|[^:\s[\]]+:\d+|/.+)$`, 'u');
const DYNAMIC_FORWARD = new RegExp(`^${LISTEN}$`, 'u');

/** `-o LocalForward=8080 db:5432` says the same as `-L 8080:db:5432`. */
function plain({ option, value }: Forward): Forward {
  if (option !== 'o') return { option, value };
  const [, name = '', rest = ''] = /^\s*(\w+)\s*[=\s]\s*(.*)$/u.exec(value) ?? [];
  const short = { localforward: 'L', dynamicforward: 'D' }[name.toLowerCase()];
  return { option: short ?? '', value: rest };
}

function targetOf({ option, value }: Forward, port: number): CarrierTarget | null {
  if (option === 'L') {
    const [, listen, target = null] = LOCAL_FORWARD.exec(value) ?? [];
    return portOf(listen) === port ? addressTarget(target) : null;
  }
  if (option !== 'D') return null;
  const [, listen] = DYNAMIC_FORWARD.exec(value) ?? [];
  return portOf(listen) === port ? { kind: 'socks', name: null, port: null } : null;
}

/** ssh(1): -L [bind:]port:host:hostport, -D [bind:]port. What its configuration file adds is not on the command line. */
export const sshForward: TargetReader = (words, { protocol, port }) => {
  if (protocol !== 'tcp') return null;
  for (const forward of options(words)) {
    const target = targetOf(plain(forward), port);
    if (target !== null) return target;
  }
  return null;
};
