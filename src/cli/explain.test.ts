import { describe, expect, it } from 'vitest';
import { translator } from '../main/locale/translate.ts';
import type { PortRemark } from '../shared/port-remarks.ts';
import { VERDICTS, type InspectedSocket } from '../shared/socket.ts';
import { aNamespace, aSocket } from '../shared/testing/samples.ts';
import { explanations } from './explain.ts';

const ssh = {
  ...aSocket().service,
  id: 'ssh',
  name: 'SSH',
  category: 'remote-access',
  security: 'encrypted',
  end: 'local',
  byPort: null,
  byProcess: 'ssh',
} as const;
const at = (port: number) => ({ address: '0.0.0.0', port, scope: null });
const networks = {
  host: { platform: 'linux', hostname: 'here' },
  namespaces: [aNamespace()],
  interfaces: [{ name: 'eth0', address: '192.168.1.10', scope: 'private' }],
} as const;
const ABROAD = ' It can be reached by anyone on the private network of eth0; a firewall is not considered.';
const HERE = ' It can be reached by programs on this computer only (lo).';
const sshd = { id: 'openssh-server', name: 'OpenSSH server' };

function say(overrides: Partial<InspectedSocket>, language: 'en' | 'ko' = 'en'): readonly string[] {
  return explanations([aSocket(overrides)], networks, { t: translator(language), language });
}

describe('a verdict in words', () => {
  it.each<[string, Partial<InspectedSocket>, string]>([
    [
      'conventional',
      { verdict: 'conventional' },
      '5432/tcp: conventional. PostgreSQL is on port 5432, where everybody looks for PostgreSQL. Users find it without being told.' +
        HERE,
    ],
    [
      'unconventional',
      { verdict: 'unconventional', local: at(2222), service: ssh, program: sshd },
      '2222/tcp: unconventional. OpenSSH server serves SSH here, whose usual port is 22. Tell your users the port: otherwise they call at 22.' +
        ABROAD,
    ],
    [
      'misplaced',
      {
        verdict: 'misplaced',
        local: at(22),
        service: { ...ssh, byPort: 'ssh', byProcess: null },
        program: { id: 'nc', name: 'netcat' },
      },
      '22/tcp: misplaced. By convention this port belongs to SSH; netcat is another program. Look closer: whoever wants SSH and calls here reaches another program.' +
        ABROAD,
    ],
    [
      'carrier',
      {
        verdict: 'carrier',
        local: at(8080),
        carrier: {
          id: 'docker-proxy',
          target: { kind: 'address', name: '172.17.0.2', port: 80 },
          evidence: 'arguments',
          file: null,
        },
      },
      '8080/tcp: carrier. Docker holds the port for a container. It leads to 172.17.0.2, port 80. Its command line says so.' +
        ABROAD,
    ],
  ])('%s', (_verdict, overrides, line) => {
    expect(say(overrides)).toEqual([line]);
  });

  it.each(VERDICTS)('%s has sentences in both languages that name no blank', (verdict) => {
    const carrier = verdict === 'carrier' ? { id: 'inetd', target: null, evidence: null, file: null } : null;
    for (const language of ['en', 'ko'] as const) {
      const [line] = say({ verdict, carrier }, language);
      expect(line?.match(/[.。]/gu)?.length).toBeGreaterThanOrEqual(3);
      expect(line).not.toMatch(/\{\{|undefined|null|\(\)/u);
    }
  });

  it('says of low ports only what holds on this system', () => {
    const mac = { ...networks, host: { platform: 'darwin', hostname: 'here' } };
    const [line] = explanations([aSocket({ remarks: ['privileged'] })], mac, {
      t: translator('en'),
      language: 'en',
    });
    expect(line).toContain('Only root may open a port below 1024 on a single address');
  });

  it.each<[PortRemark, string]>([
    ['client-range', 'if one is first, the server cannot start'],
    ['privileged', 'Not everybody may open a port below 1024 here'],
    ['port-zero', 'Nobody can wait on port 0'],
  ])('is followed by the remark %s', (remark, words) => {
    expect(say({ remarks: [remark] })[0]).toContain(words);
  });

  it('shows no control characters of a name that a stranger chose', () => {
    const target = { kind: 'address', name: 'x\u001b[2J\u202e', port: 80 } as const;
    const carrier = { id: 'docker-proxy', target, evidence: 'arguments', file: null } as const;
    expect(say({ verdict: 'carrier', carrier })[0]).not.toMatch(/[\u001b\u202e]/u);
  });

  it('says once who can reach the IPv4 and the IPv6 socket of one port', () => {
    const six = { address: '::', port: 5432, scope: null };
    const sockets = [
      aSocket(),
      aSocket({
        id: 'six',
        family: 6,
        local: six,
        dualStack: false,
        exposure: { scope: 'all', interfaces: [] },
      }),
    ];
    const told = explanations(sockets, networks, { t: translator('en'), language: 'en' });
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('conventional');
    expect(told[0]).toMatch(/ It is bound to every address[^.]*\.$/u);
  });

  it('tells of a long list only what is misplaced, and the same once', () => {
    const many = [1, 2, 3, 4].map((port) => aSocket({ id: String(port), local: at(port) }));
    const odd = aSocket({ id: 'odd', verdict: 'misplaced', local: at(22) });
    const six = { ...odd, id: 'six', family: 6 } as const;
    const words = { t: translator('en'), language: 'en' } as const;
    expect(explanations([...many, odd, six], networks, words)).toHaveLength(1);
    expect(explanations(many, networks, words)).toEqual([]);
    expect(explanations([aSocket({ verdict: null })], networks, words)).toEqual([]);
  });
});
