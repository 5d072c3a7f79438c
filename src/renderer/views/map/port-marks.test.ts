import { describe, expect, it } from 'vitest';
import { diffSnapshots } from '../../../shared/diff.ts';
import { aSnapshot, aSocket } from '../../../shared/testing/samples.ts';
import { SocketModel } from '../../store/socket-model.ts';
import { portMarks } from './port-marks.ts';

const on = (port: number) =>
  aSocket({ id: String(port), local: { address: '127.0.0.1', port, scope: null } });

function aChange(before: readonly number[], after: readonly number[]) {
  const clock = { now: 1000 };
  const model = new SocketModel([{ column: 'port', direction: 'ascending' }], () => clock.now);
  const first = aSnapshot({ sockets: before.map(on) });
  model.replace(first);
  model.apply(diffSnapshots(first, aSnapshot({ sockets: after.map(on) })));
  return { model, clock };
}

describe('portMarks', () => {
  it('tells what is new and what has closed', () => {
    const { model, clock } = aChange([80, 22], [80, 443]);
    const marks = portMarks(model, clock.now, false).map(({ port, kind }) => `${port} ${kind}`);
    expect(marks.sort()).toEqual(['22 closed', '443 new']);
  });

  it('lets a mark fade in its last moments, but not where less motion is asked for', () => {
    const { model, clock } = aChange([22], []);
    const until = model.nextExpiry ?? 0;
    expect(portMarks(model, clock.now, false)[0]?.strength).toBe(1);
    expect(portMarks(model, until - 300, false)[0]?.strength).toBeCloseTo(0.1);
    expect(portMarks(model, until - 300, true)[0]?.strength).toBe(1);
  });

  it('says nothing where half of everything changed at once', () => {
    const many = Array.from({ length: 500 }, (_, index) => 1024 + index);
    const { model, clock } = aChange([], many);
    expect(portMarks(model, clock.now, false)).toEqual([]);
  });
});
