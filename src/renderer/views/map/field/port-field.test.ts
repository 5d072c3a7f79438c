import fc from 'fast-check';
import { where } from '../../../../shared/filter/testing/where.ts';
import { describe, expect, it, vi } from 'vitest';
import { diffSnapshots } from '../../../../shared/diff.ts';
import { SIDES, type InspectedSocket } from '../../../../shared/socket.ts';
import { aSnapshot, aSocket } from '../../../../shared/testing/samples.ts';
import { SocketModel } from '../../../store/socket-model.ts';
import { CLIENT, LISTENER, PortField } from './port-field.ts';

const at = (port: number) => ({ address: '127.0.0.1', port, scope: null });
const role = (side: InspectedSocket['role']['side']) =>
  ({ side, confidence: 'certain', evidence: 'none' }) as const;

const sockets = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0, max: 30 }).map(String),
    port: fc.constantFrom(0, 80, 443, 50_000, 65_535),
    side: fc.constantFrom(...SIDES),
  }),
  { selector: ({ id }) => id },
);

/** Said so, since `toEqual` takes a second for an array of this length. */
const isSame = (one: Uint8Array | Uint32Array, other: Uint8Array | Uint32Array): boolean =>
  one.every((value, port) => value === other[port]);

function aModel(): SocketModel {
  return new SocketModel([{ column: 'port', direction: 'ascending' }]);
}

describe('PortField', () => {
  it('is after any changes what it would be if it had counted anew', () => {
    fc.assert(
      fc.property(fc.array(sockets, { minLength: 1, maxLength: 5 }), (pictures) => {
        const model = aModel();
        const field = new PortField(model);
        const end = field.subscribe(() => undefined);
        let before = aSnapshot({ sockets: [] });
        model.replace(before);
        for (const picture of pictures) {
          const next = aSnapshot({
            sockets: picture.map(({ id, port, side }) => aSocket({ id, local: at(port), role: role(side) })),
          });
          model.apply(diffSnapshots(before, next));
          before = next;
        }
        const anew = new PortField(model);
        const endAnew = anew.subscribe(() => undefined);
        expect(isSame(field.roles, anew.roles)).toBe(true);
        expect(isSame(field.counts, anew.counts)).toBe(true);
        expect(isSame(field.shown, anew.shown)).toBe(true);
        for (const stop of [end, endAnew]) stop();
      }),
      { numRuns: 40 },
    );
  });

  it('draws an open UDP port as one that waits, whichever side its number suggests', () => {
    const model = aModel();
    model.replace(
      aSnapshot({
        sockets: [aSocket({ protocol: 'udp', state: 'UNCONNECTED', local: at(69), role: role('server') })],
      }),
    );
    const field = new PortField(model);
    const end = field.subscribe(() => undefined);
    expect(field.roles[69]).toBe(LISTENER);
    end();
  });

  it('knows both uses of a port, and what the filter leaves', () => {
    const model = aModel();
    const listener = aSocket({ id: 'a', local: at(5432) });
    const client = aSocket({ id: 'b', local: at(5432), role: role('client') });
    model.replace(aSnapshot({ sockets: [listener, client, aSocket({ id: 'c', local: at(80) })] }));
    const field = new PortField(model);
    const end = field.subscribe(() => undefined);
    expect(field.roles[5432]).toBe(LISTENER | CLIENT);
    expect(field.counts[5432]).toBe(2);
    model.setFilter(where(({ local }) => local.port === 80));
    expect([field.isShown(80), field.isShown(5432), field.isUsed(5432)]).toEqual([true, false, true]);
    end();
  });

  it('follows while somebody listens, and counts anew when somebody does again', () => {
    const model = aModel();
    const empty = aSnapshot({ sockets: [] });
    model.replace(empty);
    const field = new PortField(model);
    field.subscribe(() => undefined)();
    model.apply(diffSnapshots(empty, aSnapshot()));
    expect(field.isUsed(5432)).toBe(false);
    const revision = field.get();
    const told = vi.fn();
    const end = field.subscribe(told);
    expect(field.isUsed(5432)).toBe(true);
    expect(field.get()).toBeGreaterThan(revision);
    model.apply(diffSnapshots(aSnapshot(), empty));
    expect(told).toHaveBeenCalledOnce();
    expect(field.isUsed(5432)).toBe(false);
    end();
  });
});
