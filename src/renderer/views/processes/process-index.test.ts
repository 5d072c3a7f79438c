import { describe, expect, it } from 'vitest';
import { headOf } from '../../../shared/diff.ts';
import { anOwner, aSnapshot, aSocket } from '../../../shared/testing/samples.ts';
import { SocketModel } from '../../store/socket-model.ts';
import { ProcessIndex } from './process-index.ts';

const on = (id: string, port: number, name: string) =>
  aSocket({ id, local: { address: '127.0.0.1', port, scope: null }, owners: [anOwner({ pid: port, name })] });

function aPicture() {
  let now = 0;
  const model = new SocketModel([{ column: 'port', direction: 'ascending' }], () => now);
  const index = new ProcessIndex();
  const snapshot = aSnapshot({ sockets: [on('api', 90, 'api'), on('web', 80, 'web')] });
  model.replace(snapshot);
  const told = () => {
    const { groups, markOf } = index.picture(model.state.get(), [
      { column: 'process', direction: 'ascending' },
    ]);
    return groups.map((group) => [group.owner?.name, markOf(group)]);
  };
  return {
    model,
    told,
    head: headOf(snapshot),
    later: () => {
      now += 60_000;
      model.expire();
    },
  };
}

describe('ProcessIndex', () => {
  it('marks a process where another port is waited on, also after it was quiet, and no longer than that is news', () => {
    const { model, told, head, later } = aPicture();
    expect(told()).toEqual([
      ['api', null],
      ['web', null],
    ]);
    model.apply({ head, added: [on('more', 80, 'web')], changed: [], removed: [] });
    expect(told()).toEqual([
      ['api', null],
      ['web', null],
    ]);
    model.apply({ head, added: [{ ...on('web-2', 80, 'web'), protocol: 'udp' }], changed: [], removed: [] });
    expect(told().at(-1)).toEqual(['web', 'changed']);
    later();
    expect(told().at(-1)).toEqual(['web', null]);
  });

  it('keeps a process whose last socket has closed for a moment, and says where one of several has closed', () => {
    const { model, told, head, later } = aPicture();
    model.apply({ head, added: [on('api-2', 90, 'api')], changed: [], removed: [] });
    later();
    told();
    model.apply({ head, added: [], changed: [], removed: ['api-2', 'web'] });
    expect(told()).toEqual([
      ['api', 'changed'],
      ['web', 'closed'],
    ]);
    later();
    expect(told()).toEqual([['api', null]]);
  });

  it('puts what comes between those it knows', () => {
    const { model, told, head } = aPicture();
    told();
    model.apply({ head, added: [on('mid', 85, 'base')], changed: [], removed: [] });
    expect(told()).toEqual([
      ['api', null],
      ['base', 'new'],
      ['web', null],
    ]);
  });
});
