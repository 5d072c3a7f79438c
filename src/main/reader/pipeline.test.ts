import { describe, expect, it } from 'vitest';
import type { AppointmentBook } from '../../shared/carrier/appointments.ts';
import type { Socket } from '../../shared/socket.ts';
import { anOwner, aReading } from '../../shared/testing/samples.ts';
import type { Host, Opener, PassKind } from '../host/host.ts';
import { createInspector } from '../inspect/inspect.ts';
import { connection, listener } from '../inspect/testing/world.ts';
import { createPipeline } from './pipeline.ts';

const nothing = () => undefined;

/** A host that shows what it is told to, and writes down what it is asked. */
function scripted(tells: {
  sockets: readonly Socket[];
  openers?: Record<string, Opener>;
  book?: AppointmentBook;
}) {
  const asked: string[][] = [];
  const servers: string[] = [];
  const host: Host = {
    read: () => Promise.resolve(aReading({ sockets: tells.sockets })),
    askOpeners(ids) {
      asked.push([...ids]);
      const openers = Object.entries(tells.openers ?? {}).filter(([id]) => ids.includes(id));
      return Promise.resolve(new Map(openers));
    },
    readAppointments(of, kind) {
      servers.push(...of.map((server) => `${kind} ${server.kind} ${server.owner.pid}`));
      return tells.book ?? new Map();
    },
    readProcesses: () => Promise.resolve([]),
    expectOwnBind: nothing,
    retry: nothing,
    dispose: nothing,
  };
  const inspector = createInspector({ platform: 'linux', interfaces: () => [] });
  const take = createPipeline(host, inspector);
  const pass = async (kind: PassKind, sockets = tells.sockets) => {
    tells.sockets = sockets;
    return (await take(kind)).sockets;
  };
  return { pass, asked, servers };
}

/** Both ends are on registered ports: only the kernel can tell. */
const OPEN = connection('192.168.1.10:45000', '203.0.113.5:45001');
const OTHER = connection('192.168.1.10:45002', '203.0.113.5:45003');

describe('the kernel', () => {
  it('is asked once for each connection, and its answer holds for the life of it', async () => {
    const { pass, asked } = scripted({ sockets: [OPEN], openers: { [OPEN.id]: 'connected' } });
    const [told] = await pass('full');
    expect(told?.role).toMatchObject({ side: 'client', confidence: 'certain', evidence: 'connected' });
    for (const kind of ['light', 'full', 'light', 'full'] as const) {
      const [again] = await pass(kind, [{ ...OPEN }]);
      expect(again?.role).toBe(told?.role);
    }
    expect(asked).toEqual([[OPEN.id]]);
  });

  it('is asked of new connections alone', async () => {
    const { pass, asked } = scripted({
      sockets: [OPEN],
      openers: { [OPEN.id]: 'connected', [OTHER.id]: 'accepted' },
    });
    await pass('full');
    await pass('light', [OPEN, OTHER]);
    expect(asked).toEqual([[OPEN.id], [OTHER.id]]);
  });

  it('is asked again at a full pass where it could not tell', async () => {
    const { pass, asked } = scripted({ sockets: [OPEN] });
    for (const kind of ['full', 'light', 'light', 'full'] as const) await pass(kind);
    expect(asked).toEqual([[OPEN.id], [OPEN.id]]);
  });

  it('is not asked where cheaper rules are certain', async () => {
    const { pass, asked } = scripted({ sockets: [listener('*:80'), { ...OPEN, state: 'SYN-SENT' }] });
    await pass('full');
    expect(asked).toEqual([]);
  });

  it('is asked anew where a closed connection has come again', async () => {
    const { pass, asked } = scripted({ sockets: [OPEN], openers: { [OPEN.id]: 'connected' } });
    await pass('full');
    await pass('full', []);
    await pass('full', [OPEN]);
    expect(asked).toEqual([[OPEN.id], [OPEN.id]]);
  });
});

describe('the files of super-servers', () => {
  const inetd = anOwner({ pid: 7, name: 'inetd', executable: '/usr/sbin/inetd', arguments: ['inetd'] });
  const waiting = listener('*:23', { owners: [inetd], ownership: 'known' });
  const target = { kind: 'program', name: '/telnetd', port: null } as const;
  const entry = { protocol: 'tcp', family: null, address: null, port: 23, service: '23' } as const;
  const file = '/etc/inetd.conf';
  const entries = [{ ...entry, target, file, isEnabled: true }];
  const book: AppointmentBook = new Map([[7, { entries, unreadable: [] }]]);

  it('are asked where sockets have changed and at full passes, and told in the same picture', async () => {
    const { pass, servers } = scripted({ sockets: [waiting], book });
    expect((await pass('full'))[0]?.carrier).toMatchObject({ target, evidence: 'configuration', file });
    await pass('light');
    await pass('light');
    expect(servers).toEqual(['full inetd 7']);
    await pass('light', [waiting, listener('*:80')]);
    await pass('full');
    expect(servers).toEqual(['full inetd 7', 'light inetd 7', 'full inetd 7']);
  });

  it('are of no interest where no super-server holds a port', async () => {
    const { pass, servers } = scripted({ sockets: [listener('*:80'), OPEN] });
    await pass('full');
    expect(servers).toEqual([]);
  });
});
