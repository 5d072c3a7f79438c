import { describe, expect, it } from 'vitest';
import { partyOf, remotePartyOf } from '../../../../shared/conversations/party.ts';
import { anOwner, aSocket } from '../../../../shared/testing/samples.ts';
import { chooseGrouping } from './coarseness.ts';
import { groupingsFor, groupingText, nodeKeyOf, type Grouping } from './grouping.ts';
import { remoteNetworkOf } from './remote-network.ts';

describe('remoteNetworkOf', () => {
  it.each([
    ['203.0.113.77', 'public', '203.0.113.0/24', null],
    ['10.1.2.3', 'private', '10.1.2.0/24', '10.0.0.0/8'],
    ['172.20.0.9', 'private', '172.20.0.0/24', '172.16.0.0/12'],
    ['100.64.3.4', 'private', '100.64.3.0/24', '100.64.0.0/10'],
    ['127.0.0.53', 'loopback', '127.0.0.0/24', '127.0.0.0/8'],
    ['169.254.1.1', 'linkLocal', '169.254.1.0/24', '169.254.0.0/16'],
    ['2606:4700::6810:1', 'public', '2606:4700::/64', null],
    ['fd12:3456::1', 'private', 'fd12:3456::/64', 'fc00::/7'],
    ['fe80::1', 'linkLocal', 'fe80::/64', 'fe80::/10'],
    ['no address', 'public', 'no address', null],
  ])('puts %s into %s, %s', (address, range, network, block) => {
    expect(remoteNetworkOf(address)).toEqual({ range, network, block });
  });
});

const auto = { local: 'auto', remote: 'auto' } as const;
const texts = (groupings: readonly Grouping[]): readonly string[] => groupings.map(groupingText);

describe('groupingsFor', () => {
  it('goes from the finest to the coarsest, around what was chosen', () => {
    expect(texts(groupingsFor(auto))).toEqual([
      'process address',
      'program address',
      'program network',
      'program block',
    ]);
    expect(texts(groupingsFor({ local: 'process', remote: 'auto' }))).toEqual([
      'process address',
      'process network',
      'process block',
    ]);
    expect(texts(groupingsFor({ local: 'container', remote: 'network' }))).toEqual(['container network']);
  });
});

describe('chooseGrouping', () => {
  const nodes: Readonly<Record<string, number>> = {
    'process address': 300,
    'program address': 90,
    'program network': 40,
    'program block': 20,
  };
  const count =
    (factor: number) =>
    (grouping: Grouping): number =>
      (nodes[groupingText(grouping)] ?? 0) * factor;
  const chosen = (factor: number, present: Grouping | null = null): string =>
    groupingText(chooseGrouping(auto, present, count(factor)));

  it('takes the finest that stays legible', () => {
    expect(chosen(0.1)).toBe('process address');
    expect(chosen(0.3)).toBe('program address');
    expect(chosen(1)).toBe('program block');
  });

  it('tells programs apart however many there are: too many are folded', () => {
    expect(chosen(5)).toBe('program block');
    expect(chosen(50, { local: 'program', remote: 'block' })).toBe('program block');
  });

  it('keeps the present one while it is near the border', () => {
    const present: Grouping = { local: 'program', remote: 'network' };
    expect(chosen(1, present)).toBe('program network');
    expect(chosen(1.2, present)).toBe('program block');
    expect(chosen(0.3, present)).toBe('program network');
    expect(chosen(0.19, present)).toBe('program address');
  });
});

describe('nodeKeyOf', () => {
  const by = (local: Grouping['local'], overrides: Parameters<typeof anOwner>[0]): string =>
    nodeKeyOf(partyOf(aSocket({ owners: [anOwner(overrides)] })), { local, remote: 'address' }).id;

  it('tells processes apart by pid and start, programs by name and by what a runtime runs', () => {
    expect(by('process', { pid: 1 })).not.toBe(by('process', { pid: 2 }));
    expect(by('program', { pid: 1 })).toBe(by('program', { pid: 2 }));
    const node = { name: 'node', command: null };
    const [api, web] = [
      ['node', '/srv/api/server.js'],
      ['node', '/srv/web/server.js'],
    ];
    expect(by('program', { ...node, arguments: api })).not.toBe(by('program', { ...node, arguments: web }));
    expect(by('container', { ...node, arguments: api })).toBe(by('container', { ...node, arguments: web }));
  });

  it('keeps hidden owners by user', () => {
    const hidden = (user: string): string =>
      nodeKeyOf(partyOf(aSocket({ owners: [], ownership: 'hidden', ownershipReason: 'other-user', user })), {
        local: 'program',
        remote: 'address',
      }).id;
    expect(hidden('root')).toBe(hidden('root'));
    expect(hidden('root')).not.toBe(hidden('www-data'));
  });

  it('puts addresses together by network', () => {
    const at = (address: string, remote: Grouping['remote']): string =>
      nodeKeyOf(remotePartyOf(aSocket({ remote: { address, port: 1, scope: null } })), {
        local: 'process',
        remote,
      }).id;
    expect(at('10.0.0.1', 'address')).not.toBe(at('10.0.0.2', 'address'));
    expect(at('10.0.0.1', 'network')).toBe(at('10.0.0.2', 'network'));
    expect(at('10.0.0.1', 'network')).not.toBe(at('10.0.1.1', 'network'));
    expect(at('10.0.0.1', 'block')).toBe(at('10.9.1.1', 'block'));
    expect(at('8.8.8.8', 'block')).toBe(at('2606:4700::1', 'block'));
  });
});
