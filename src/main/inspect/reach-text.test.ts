import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import services from '../../../resources/services/services.json';
import { translator } from '../locale/translate.ts';
import { boundExposure, type HostAddress } from './exposure.ts';
import { addressScope } from './address-scope.ts';
import { VERDICTS, type InspectedSocket, type InterfaceAddress } from '../../shared/socket.ts';
import { aNamespace, aSocket } from '../../shared/testing/samples.ts';
import { offersOf } from '../../shared/exposure/offers.ts';
import { reachedOf, reachedOfOffer, reachText } from '../../shared/exposure/reach-text.ts';
import { createRiskBook } from '../../shared/exposure/risks.ts';

const english = translator('en');
const korean = translator('ko');

const HOST: readonly HostAddress[] = [
  { name: 'lo', address: '127.0.0.1' },
  { name: 'lo', address: '::1' },
  { name: 'eth0', address: '192.168.1.10' },
  { name: 'eth0', address: 'fe80::10' },
  { name: 'wlan0', address: '10.0.0.7' },
  { name: 'wan0', address: '93.184.216.34' },
  { name: 'wan0', address: '2606:2800:220:1::1' },
  { name: 'docker0', address: '172.17.0.1' },
  { name: 'br-0123456789ab', address: '172.18.0.1' },
];
const of = (...names: readonly string[]) => HOST.filter(({ name }) => names.includes(name));

const scoped = (addresses: readonly HostAddress[]): readonly InterfaceAddress[] =>
  addresses.flatMap(({ name, address }) => {
    const scope = addressScope(address);
    return scope === null ? [] : [{ name, address, scope }];
  });

/** As inspect would have it. */
function waiting(address: string, addresses = HOST, more: Partial<InspectedSocket> = {}): InspectedSocket {
  const [plain = '', scope = null] = address.split('%');
  const socket = aSocket({
    family: plain.includes(':') ? 6 : 4,
    dualStack: plain === '::' ? true : null,
    local: { address: plain, port: 5432, scope },
    ...more,
  });
  return { ...socket, exposure: boundExposure(socket, addresses) };
}

const namespaces = [aNamespace(), aNamespace({ id: 'box', name: 'box', kind: 'container' })];

function say(sockets: readonly InspectedSocket[], addresses = HOST, t = english): string | null {
  const reached = reachedOf(sockets, { interfaces: scoped(addresses), namespaces });
  return reached === null ? null : reachText(reached, t);
}

const home = of('lo', 'eth0');

describe('who can reach it', () => {
  it.each<[string, string, readonly HostAddress[], string, string]>([
    [
      'loopback',
      '127.0.0.1',
      HOST,
      'It can be reached by programs on this computer only (lo).',
      '이 컴퓨터 안의 프로그램만 접근할 수 있습니다(lo).',
    ],
    [
      'another address of loopback',
      '127.8.8.8',
      HOST,
      'It can be reached by programs on this computer only (lo).',
      '이 컴퓨터 안의 프로그램만 접근할 수 있습니다(lo).',
    ],
    [
      'loopback, IPv6',
      '::1',
      HOST,
      'It can be reached by programs on this computer only (lo).',
      '이 컴퓨터 안의 프로그램만 접근할 수 있습니다(lo).',
    ],
    [
      'loopback of which no interface is known',
      '::1',
      [],
      'It can be reached by programs on this computer only.',
      '이 컴퓨터 안의 프로그램만 접근할 수 있습니다.',
    ],
    [
      'link-local',
      'fe80::10%eth0',
      HOST,
      'It can be reached by anyone on the same cable or radio as eth0; a firewall is not considered.',
      '링크 로컬(eth0)에서 누구나 접근할 수 있습니다(방화벽은 고려하지 않음).',
    ],
    [
      'link-local, IPv4',
      '169.254.9.9',
      HOST,
      'It can be reached by anyone on the same cable or radio; a firewall is not considered.',
      '링크 로컬에서 누구나 접근할 수 있습니다(방화벽은 고려하지 않음).',
    ],
    [
      'a private address',
      '192.168.1.10',
      HOST,
      'It can be reached by anyone on the private network of eth0; a firewall is not considered.',
      '사설 네트워크(eth0)에서 누구나 접근할 수 있습니다(방화벽은 고려하지 않음).',
    ],
    [
      'a private address that no interface has',
      'fd00::5',
      HOST,
      'It can be reached by anyone on its private network; a firewall is not considered.',
      '사설 네트워크에서 누구나 접근할 수 있습니다(방화벽은 고려하지 않음).',
    ],
    [
      'a public address',
      '93.184.216.34',
      HOST,
      'It can be reached by anyone on the internet (through wan0); a firewall is not considered.',
      '인터넷(wan0)에서 누구나 접근할 수 있습니다(방화벽은 고려하지 않음).',
    ],
    [
      'a public address, IPv6',
      '2606:2800:220:1::1',
      HOST,
      'It can be reached by anyone on the internet (through wan0); a firewall is not considered.',
      '인터넷(wan0)에서 누구나 접근할 수 있습니다(방화벽은 고려하지 않음).',
    ],
    [
      'the bridge of the containers',
      '172.17.0.1',
      HOST,
      'It can be reached by containers and virtual machines of this computer (docker0) only.',
      '이 컴퓨터의 컨테이너와 가상 머신(docker0)에서만 접근할 수 있습니다.',
    ],
    [
      'every address at home',
      '0.0.0.0',
      home,
      'It can be reached by anyone on the private network of eth0; a firewall is not considered.',
      '사설 네트워크(eth0)에서 누구나 접근할 수 있습니다(방화벽은 고려하지 않음).',
    ],
    [
      'every address, IPv4 and IPv6',
      '::',
      HOST,
      'It can be reached by anyone on the internet (through wan0), anyone on the private network of eth0, wlan0, and containers and virtual machines of this computer (docker0, br-0123456789ab); a firewall is not considered.',
      '인터넷(wan0), 사설 네트워크(eth0, wlan0) 및 이 컴퓨터의 컨테이너와 가상 머신(docker0, br-0123456789ab)에서 누구나 접근할 수 있습니다(방화벽은 고려하지 않음).',
    ],
    [
      'every address of a computer without a network',
      '0.0.0.0',
      of('lo'),
      'It is bound to every address, but this computer has none at the moment that others can reach.',
      '모든 주소에 열려 있지만, 지금은 다른 컴퓨터에서 접근할 수 있는 주소가 없습니다.',
    ],
    [
      'every address where none could be read',
      '0.0.0.0',
      [],
      'It is bound to every address, and since those could not be read, expect that others can reach it.',
      '모든 주소에 열려 있지만 어떤 주소인지 읽지 못했으니, 다른 컴퓨터에서 접근할 수 있다고 보아야 합니다.',
    ],
    [
      'every address of one device',
      '0.0.0.0%wlan0',
      HOST,
      'It can be reached by anyone on the private network of wlan0; a firewall is not considered.',
      '사설 네트워크(wlan0)에서 누구나 접근할 수 있습니다(방화벽은 고려하지 않음).',
    ],
    [
      'a multicast group of the link',
      '224.0.0.251',
      HOST,
      'It can be reached by anyone on the same cable or radio; a firewall is not considered.',
      '링크 로컬에서 누구나 접근할 수 있습니다(방화벽은 고려하지 않음).',
    ],
  ])('%s', (_what, address, addresses, inEnglish, inKorean) => {
    for (const protocol of ['tcp', 'udp'] as const) {
      const state = protocol === 'tcp' ? 'LISTEN' : 'UNCONNECTED';
      const socket = waiting(address, addresses, { protocol, state });
      expect(say([socket], addresses)).toBe(inEnglish);
      expect(say([socket], addresses, korean)).toBe(inKorean);
    }
  });

  it('takes IPv6 alone where the socket does', () => {
    const socket = waiting('::', home, { dualStack: false });
    expect(say([socket], home)).toContain('on the same cable or radio as eth0;');
  });

  it.each<[string, string, string]>([
    [
      '0.0.0.0',
      'It can be reached in the network box, as a rule by this computer and its containers; what forwards to it is not considered.',
      '네트워크 box 안에서, 보통은 이 컴퓨터와 그 컨테이너에서 접근할 수 있습니다(이곳으로 이어지는 포워딩은 고려하지 않음).',
    ],
    [
      '127.0.0.1',
      'It can be reached by programs in the network box only.',
      '네트워크 box 안의 프로그램만 접근할 수 있습니다.',
    ],
    [
      '93.184.216.35',
      'It can be reached by anyone on the internet; a firewall is not considered.',
      '인터넷에서 누구나 접근할 수 있습니다(방화벽은 고려하지 않음).',
    ],
  ])('of %s in a container', (address, inEnglish, inKorean) => {
    const socket = waiting(address, [], { namespace: 'box' });
    expect(say([socket])).toBe(inEnglish);
    expect(say([socket], HOST, korean)).toBe(inKorean);
  });

  it('puts the sockets of one port together, and names an interface where it is open farthest', () => {
    const sockets = [waiting('192.168.1.10'), waiting('::', HOST, { id: 'six', dualStack: false })];
    expect(say(sockets)).toBe(
      'It can be reached by anyone on the internet (through wan0) and anyone on the private network of eth0; a firewall is not considered.',
    );
  });

  it('names few of many interfaces, and shows no control characters of their names', () => {
    const many = [1, 2, 3, 4, 5].map((at) => ({ name: `eth\u202e${at}`, address: `10.0.${at}.1` }));
    expect(say([waiting('0.0.0.0', many)], many)).toContain('eth⟨U+202E⟩1, eth⟨U+202E⟩2, eth⟨U+202E⟩3, +2;');
  });

  it('has nothing to say of a connection', () => {
    const { exposure } = waiting('192.168.1.10');
    expect(say([aSocket({ state: 'ESTABLISHED', exposure })])).toBeNull();
    expect(say([aSocket({ exposure: null })])).toBeNull();
  });

  it('says the same of a carrier as of any other, and the same of an offer as of its socket', () => {
    const bound = fc.constantFrom('0.0.0.0', '::', '127.0.0.1', '172.17.0.1', '10.0.0.7', 'fe80::10%eth0');
    const machine = fc.subarray(['lo', 'eth0', 'wlan0', 'wan0', 'docker0']);
    const book = createRiskBook(services);
    fc.assert(
      fc.property(bound, machine, fc.constantFrom(...VERDICTS), (address, names, verdict) => {
        const addresses = of(...names);
        const socket = waiting(address, addresses, { verdict });
        const text = say([socket], addresses);
        expect(text).toBe(say([waiting(address, addresses)], addresses));
        expect(text).not.toMatch(/\{\{|undefined|null|\(\)/u);
        const [offer] = offersOf([socket], { interfaces: scoped(addresses), namespaces, book });
        expect(offer && reachText(reachedOfOffer(offer), english)).toBe(text);
      }),
    );
  });
});
