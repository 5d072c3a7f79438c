import { describe, expect, it } from 'vitest';
import type { CheckQuestion } from '../../../shared/check.ts';
import type { InspectedSocket, Namespace } from '../../../shared/socket.ts';
import { aNamespace, aSocket } from '../../../shared/testing/samples.ts';
import { judge, type PortTrial } from './judge.ts';
import { aQuestion, clientOn, listenerOn, picture } from './testing/questions.ts';

/** Each finding as `code: text`. */
function verdict(
  trial: PortTrial,
  sockets: readonly InspectedSocket[],
  question: Partial<CheckQuestion> = {},
  namespace: Partial<Namespace> = {},
): readonly string[] {
  const judgement = judge(aQuestion(question), picture(sockets, namespace), trial);
  expect(judgement.available).toBe(trial === 'bound');
  return judgement.findings.map(({ code, text }) => (code === text ? code : `${code}: ${text}`));
}

const EVERYWHERE = { address: '::' };
const timeWait = clientOn('127.0.0.1', { id: 'waiting', state: 'TIME-WAIT', owners: [], ownership: 'none' });
const bound = listenerOn('127.0.0.1', { id: 'bound', state: 'BOUND' });

describe('a port that is in use', () => {
  it.each<[string, readonly InspectedSocket[], Partial<CheckQuestion>, readonly string[]]>([
    ['the same address', [listenerOn('127.0.0.1')], {}, ['held']],
    ['two of a group (SO_REUSEPORT)', [listenerOn('127.0.0.1'), listenerOn('127.0.0.1')], {}, ['held']],
    ['the wildcard, one address asked', [listenerOn('0.0.0.0')], {}, ['held', 'wildcard: wildcard-holder']],
    [
      'one address, the wildcard asked',
      [listenerOn('127.0.0.1')],
      { address: '0.0.0.0' },
      ['held', 'wildcard: wildcard-asked'],
    ],
    [
      'the dual-stack wildcard, IPv4 asked',
      [listenerOn('::')],
      {},
      ['held', 'other-family: other-family-holder'],
    ],
    [
      'an IPv4 address, the dual-stack wildcard asked',
      [listenerOn('127.0.0.1')],
      EVERYWHERE,
      ['held', 'other-family: other-family-asked'],
    ],
    [
      'the IPv4 wildcard, the dual-stack wildcard asked',
      [listenerOn('0.0.0.0')],
      EVERYWHERE,
      ['held', 'other-family: other-family-asked'],
    ],
    [
      'a wildcard of which the system does not tell whether it takes IPv4',
      [listenerOn('::', { dualStack: null })],
      { address: '0.0.0.0' },
      ['held', 'other-family: other-family-holder'],
    ],
    ['a socket that listens nowhere', [bound], {}, ['bound-not-listening']],
    ['an outgoing connection', [clientOn('127.0.0.1')], {}, ['client-port']],
    ['closed connections', [timeWait], {}, ['time-wait']],
    [
      'connections of a server that has gone',
      [clientOn('127.0.0.1', { role: { side: 'server', confidence: 'certain', evidence: 'accepted' } })],
      {},
      ['held: held-connections'],
    ],
    ['a listener hides its own closed connections', [listenerOn('127.0.0.1'), timeWait], {}, ['held']],
    ['a bound one and a client', [clientOn('127.0.0.1'), bound], {}, ['bound-not-listening', 'client-port']],
  ])('%s', (_case, sockets, question, expected) => {
    expect(verdict('in-use', sockets, question)).toEqual(expected);
  });

  it('by UDP: servers hold it, clients sit on it, and a guess is said to be one', () => {
    const udp = (overrides: Partial<InspectedSocket>): InspectedSocket =>
      listenerOn('127.0.0.1', { protocol: 'udp', state: 'UNCONNECTED', ...overrides });
    const asked = { protocol: 'udp' } as const;
    expect(
      verdict(
        'in-use',
        [udp({ role: { side: 'server', confidence: 'likely', evidence: 'udp-chosen' } })],
        asked,
      ),
    ).toEqual(['held']);
    expect(
      verdict(
        'in-use',
        [
          udp({
            state: 'CONNECTED',
            role: { side: 'client', confidence: 'likely', evidence: 'udp-connected' },
          }),
        ],
        asked,
      ),
    ).toEqual(['client-port']);
    expect(
      verdict(
        'in-use',
        [udp({ role: { side: 'client', confidence: 'guess', evidence: 'udp-ephemeral' } })],
        asked,
      ),
    ).toEqual(['held', 'client-port: client-port-guess']);
  });

  it.each([
    ['another port', aSocket({ local: { address: '127.0.0.1', port: 5433, scope: null } })],
    ['another protocol', aSocket({ protocol: 'udp', state: 'UNCONNECTED' })],
    ['another namespace', aSocket({ namespace: 'container' })],
    ['another address', listenerOn('127.0.0.2')],
    ['IPv6 only', listenerOn('::', { dualStack: false })],
  ])('%s explains nothing, and that is said', (_case, socket) => {
    const snapshot = picture(
      [socket],
      {},
      { namespaces: [aNamespace(), aNamespace({ id: 'container', kind: 'container' })] },
    );
    const judgement = judge(aQuestion(), snapshot, 'in-use');
    expect(judgement).toMatchObject({
      available: false,
      agrees: false,
      findings: [{ code: 'held', text: 'held-unseen' }],
    });
  });

  it.each([
    ['linux', 'tcp', 'held-unseen-bound'],
    ['darwin', 'tcp', 'held-unseen-darwin'],
    ['win32', 'tcp', 'held-unseen-win32'],
    ['darwin', 'udp', 'held-unseen'],
  ] as const)('on %s over %s: what would reveal an unseen holder', (platform, protocol, text) => {
    const snapshot = picture([], {}, { host: { platform, hostname: 'example' }, missing: ['tcp-bound'] });
    expect(judge(aQuestion({ protocol }), snapshot, 'in-use').findings).toMatchObject([
      { code: 'held', text },
    ]);
  });

  it('tells link-local addresses of two interfaces apart', () => {
    const local = { address: 'fe80::1', port: 5432, scope: 'eth0' };
    const held = (scope: string): readonly string[] =>
      verdict('in-use', [listenerOn('fe80::1', { local })], { address: 'fe80::1', scope });
    expect(held('eth0')).toEqual(['held']);
    expect(held('eth1')).toEqual(['held: held-unseen']);
  });
});

describe('a port that is denied', () => {
  it('is privileged below the limit of the namespace', () => {
    expect(verdict('denied', [], { port: 80 })).toEqual(['privileged']);
    expect(verdict('denied', [], { port: 80 }, { unprivilegedPortStart: null })).toEqual(['privileged']);
    expect(verdict('denied', [], {}, { unprivilegedPortStart: 6000 })).toEqual(['privileged']);
  });

  it('is denied by a policy above the limit', () => {
    expect(verdict('denied', [])).toEqual(['privileged: privileged-policy']);
  });

  it('is excluded where Windows keeps it', () => {
    expect(verdict('denied', [], {}, { excluded: [[5400, 5499]], unprivilegedPortStart: 0 })).toEqual([
      'excluded',
    ]);
  });

  it('says who holds it as well', () => {
    const sockets = [listenerOn('127.0.0.1', { local: { address: '127.0.0.1', port: 80, scope: null } })];
    expect(verdict('denied', sockets, { port: 80 })).toEqual(['privileged', 'held']);
  });

  it('leaves out what only a trial could have told', () => {
    expect(verdict('denied', [timeWait])).toEqual(['privileged: privileged-policy']);
  });
});

describe('a port that is free', () => {
  it.each<
    [string, readonly InspectedSocket[], Partial<CheckQuestion>, Partial<Namespace>, readonly string[]]
  >([
    ['and nothing else', [], {}, {}, ['free']],
    ['but automatic', [], { port: 40000 }, {}, ['free', 'ephemeral-risk']],
    [
      'and kept out of automatic use',
      [],
      { port: 40000 },
      { reserved: [[40000, 40010]] },
      ['free', 'reserved'],
    ],
    ['though excluded', [], {}, { excluded: [[5432, 5432]] }, ['free', 'excluded: excluded-bound']],
    ['beside reusable TIME-WAIT', [timeWait], {}, {}, ['free', 'time-wait: time-wait-beside']],
    ['beside a reusable bound socket', [bound], {}, {}, ['free', 'bound-not-listening: bound-shared']],
    [
      'beside a client elsewhere',
      [clientOn('192.0.2.1')],
      {},
      {},
      ['free', 'client-port: client-port-beside'],
    ],
    [
      'with connections that were accepted before',
      [clientOn('127.0.0.1', { role: { side: 'server', confidence: 'certain', evidence: 'accepted' } })],
      {},
      {},
      ['free: free-connections'],
    ],
    ['beside the other family', [listenerOn('::1')], {}, {}, ['free', 'other-family: other-family-beside']],
    ['beside another address', [listenerOn('127.0.0.2')], {}, {}, ['free']],
  ])('%s', (_case, sockets, question, namespace, expected) => {
    expect(verdict('bound', sockets, question, namespace)).toEqual(expected);
  });

  it('though the picture says that it is held: both are said', () => {
    const judgement = judge(aQuestion(), picture([listenerOn('127.0.0.1')]), 'bound');
    expect(judgement.agrees).toBe(false);
    expect(judgement.findings.map(({ code, text }) => [code, text])).toEqual([
      ['free', 'free'],
      ['held', 'held-shared'],
    ]);
  });

  it('where the system lets a wildcard and one address stand together', () => {
    expect(verdict('bound', [listenerOn('0.0.0.0')])).toEqual(['free', 'wildcard: held-shared']);
    expect(verdict('bound', [listenerOn('::')])).toEqual(['free', 'other-family: held-shared']);
  });
});

it('port 0 is nobody’s', () => {
  expect(verdict('denied', [], { port: 0 })).toEqual(['reserved: reserved-zero']);
});
