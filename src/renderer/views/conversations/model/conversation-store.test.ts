import {
  DEFAULT_CONVERSATIONS,
  type ConversationSettings,
} from '../../../../shared/conversation-settings.ts';
import { where } from '../../../../shared/filter/testing/where.ts';
import { describe, expect, it, vi } from 'vitest';
import { diffSnapshots } from '../../../../shared/diff.ts';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import { anOwner, aSnapshot, aSocket } from '../../../../shared/testing/samples.ts';
import { createObservable } from '../../../store/observable.ts';
import { SocketModel } from '../../../store/socket-model.ts';
import { ConversationStore } from './conversation-store.ts';
import { focusOn } from './focus.ts';
import {
  NOTHING_SELECTED,
  selectedPart,
  socketOfLink,
  socketOfNode,
  socketsOfLink,
} from './selected-part.ts';

const end = (port: number): InspectedSocket['local'] => ({ address: '127.0.0.1', port, scope: null });

function pair(client: string, from: number, server: string, to: number): readonly InspectedSocket[] {
  const conversation = `${from} ${to}`;
  const established = { state: 'ESTABLISHED', conversation } as const;
  return [
    aSocket({
      id: `${client} ${from}`,
      local: end(from),
      remote: end(to),
      owners: [anOwner({ pid: from, name: client })],
      role: { side: 'client', confidence: 'certain', evidence: 'connected' },
      ...established,
    }),
    aSocket({
      id: `${server} ${from}`,
      local: end(to),
      remote: end(from),
      owners: [anOwner({ pid: to, name: server })],
      role: { side: 'server', confidence: 'certain', evidence: 'accepted' },
      ...established,
    }),
  ];
}

const listener = aSocket({ id: 'idle', local: end(9000), owners: [anOwner({ pid: 9000, name: 'idle' })] });
const SOCKETS = [
  ...pair('web', 51_000, 'api', 3000),
  ...pair('api', 52_000, 'db', 5432),
  ...pair('cron', 53_000, 'db', 5432),
  listener,
];

function aStore(sockets: readonly InspectedSocket[] = SOCKETS) {
  const model = new SocketModel([{ column: 'port', direction: 'ascending' }]);
  const snapshot = aSnapshot({ sockets });
  model.replace(snapshot);
  const options = createObservable<ConversationSettings>(DEFAULT_CONVERSATIONS);
  const store = new ConversationStore(model, options);
  const end = store.start();
  const told = { count: 0 };
  store.state.subscribe(() => told.count++);
  const becomes = (next: readonly InspectedSocket[]): void =>
    model.apply(diffSnapshots(snapshot, { ...snapshot, sockets: next }));
  return { model, options, store, told, becomes, end };
}

const counts = ({ state }: ConversationStore): readonly number[] => [
  state.get().nodes.length,
  state.get().links.length,
];

describe('ConversationStore', () => {
  it('joins both ends of a connection to one link of two processes', () => {
    const { store } = aStore();
    expect(counts(store)).toEqual([5, 3]);
    const link = store.state.get().links.find(({ ports }) => ports.includes(51_000));
    expect(link).toMatchObject({ port: 3000, total: 1, ports: [51_000] });
  });

  it('follows what comes and goes, and says nothing of a quiet second', () => {
    const { store, becomes, told, model } = aStore();
    model.awaitNews();
    expect(told.count).toBe(0);
    becomes([...SOCKETS, ...pair('web', 51_001, 'api', 3000)]);
    expect(told.count).toBe(1);
    expect(counts(store)).toEqual([6, 4]);
  });

  it('shows a pair of which one end matches the filter', () => {
    const { store, model } = aStore();
    const { reason } = store.state.get();
    model.setFilter(where(({ owners }) => owners.some(({ name }) => name === 'web')));
    expect(counts(store)).toEqual([2, 1]);
    expect(store.state.get().reason).not.toBe(reason);
  });

  it('shows services without clients on demand', () => {
    const { store, options } = aStore();
    options.set({ ...DEFAULT_CONVERSATIONS, hasQuiet: true });
    expect(store.state.get().quiet.map(({ socket }) => socket.id)).toEqual(['idle']);
    expect(counts(store)).toEqual([6, 3]);
  });

  it('costs nothing once it has ended', () => {
    const { store, end, becomes } = aStore();
    const before = store.state.get();
    end();
    becomes([]);
    expect(store.state.get()).toBe(before);
  });
});

describe('a large machine', () => {
  const many = Array.from({ length: 4000 }, (_, index) =>
    pair(`client${index % 20}`, 10_000 + index, `server${index % 3}`, 5000 + (index % 3)),
  ).flat();
  const content = ({ state }: ConversationStore) => {
    const { nodes, links } = state.get();
    const sums = links.map(({ id, total, ports }) => `${id} ${total} ${ports.join()}`).sort();
    return { nodes: nodes.map(({ id }) => id).sort(), links: sums };
  };
  const gathered = ({ state }: ConversationStore) =>
    vi.waitFor(() => expect(state.get().isGathered).toBe(true), { interval: 1, timeout: 4000 });

  it('is gathered in pieces, whatever comes, goes and is asked for meanwhile', async () => {
    const { store, becomes, model, options } = aStore(many);
    expect(store.state.get().isGathered).toBe(false);
    const next = [...many.slice(200), ...pair('late', 60_000, 'server1', 5001)];
    becomes(next);
    await new Promise((resolve) => setTimeout(resolve));
    model.setFilter(where(({ owners }) => owners[0]?.name !== 'server0'));
    await new Promise((resolve) => setTimeout(resolve));
    options.set({ ...DEFAULT_CONVERSATIONS, grouping: { local: 'program', remote: 'auto' } });
    await gathered(store);
    const direct = aStore(next);
    direct.model.setFilter(where(({ owners }) => owners[0]?.name !== 'server0'));
    direct.options.set({ ...DEFAULT_CONVERSATIONS, grouping: { local: 'program', remote: 'auto' } });
    await gathered(direct.store);
    expect(content(store)).toEqual(content(direct.store));
    expect(content(store).links.some((text) => text.includes('60000'))).toBe(true);
  });

  it('is given up when nobody looks any more', async () => {
    const { store, end } = aStore(many);
    end();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(store.state.get().isGathered).toBe(false);
  });
});

describe('focusOn', () => {
  it('leaves what is within two steps', () => {
    const { store, options } = aStore();
    options.set({ ...DEFAULT_CONVERSATIONS, grouping: { local: 'program', remote: 'auto' } });
    const conversations = store.state.get();
    const names = (start: string): readonly string[] =>
      focusOn(conversations, [idOf(start)], 2)
        .nodes.map(({ identity }) => (identity.kind === 'program' ? identity.name : ''))
        .sort();
    const idOf = (name: string): string =>
      conversations.nodes.find(({ identity }) => identity.kind === 'program' && identity.name === name)?.id ??
      '';
    expect(names('web')).toEqual(['api', 'db', 'web']);
    expect(names('db')).toEqual(['api', 'cron', 'db', 'web']);
    expect(focusOn(conversations, ['gone'], 2)).toBe(conversations);
  });
});

describe('the selected socket', () => {
  it('is its link, and what was chosen for it while that is there', () => {
    const { store, model } = aStore();
    const conversations = store.state.get();
    const socket = model.byId.get('db 52000') ?? null;
    const part = selectedPart(store, conversations, socket, null);
    expect(part.linkId).toContain('5432');
    const nodeId = conversations.links.find(({ id }) => id === part.linkId)?.to ?? '';
    const chosen = { kind: 'node', nodes: [nodeId], socketId: 'db 52000' } as const;
    expect(selectedPart(store, conversations, socket, chosen)).toEqual({ nodeIds: [nodeId], linkId: null });
    expect(selectedPart(store, conversations, socket, { ...chosen, socketId: 'another' })).toEqual(part);
    expect(selectedPart(store, conversations, null, chosen)).toEqual(NOTHING_SELECTED);
  });

  it('stands for a link by its client, and for a node by what that serves', () => {
    const { store } = aStore();
    const conversations = store.state.get();
    const link = conversations.links.find(({ ports }) => ports.includes(52_000));
    expect(socketOfLink(store, link?.id ?? '')?.id).toBe('api 52000');
    expect(socketOfNode(store, conversations, link?.to ?? '')?.local.port).toBe(5432);
    expect(socketOfNode(store, conversations, link?.from ?? '')?.id).toBe('api 52000');
  });

  it('is any of the connections of a link, beginning with the first port', () => {
    const node = anOwner({ pid: 7, name: 'web' });
    const pairs = [52_000, 51_000].flatMap((port) => pair('web', port, 'api', 3000));
    const { store } = aStore(
      pairs.map((each) => (each.role.side === 'client' ? { ...each, owners: [node] } : each)),
    );
    const [link] = store.state.get().links;
    const idsOf = (present: string | null): readonly string[] =>
      socketsOfLink(store, link?.id ?? '', present).map(({ id }) => id);
    expect(idsOf(null)).toEqual(['web 51000', 'web 52000']);
    expect(idsOf('api 52000')).toEqual(['api 51000', 'api 52000']);
    expect(socketOfLink(store, link?.id ?? '')?.local.port).toBe(51_000);
  });
});
