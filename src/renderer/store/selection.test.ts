import { describe, expect, it } from 'vitest';
import { diffSnapshots } from '../../shared/diff.ts';
import { aSnapshot, aSocket } from '../../shared/testing/samples.ts';
import { SelectionStore } from './selection.ts';
import { SocketModel } from './socket-model.ts';

function aSelection() {
  const model = new SocketModel([{ column: 'port', direction: 'ascending' }]);
  model.replace(aSnapshot({ sockets: ['a', 'b', 'c'].map((id) => aSocket({ id })) }));
  const selection = new SelectionStore(model);
  return { model, selection, chosen: () => [...selection.chosen.get()], id: () => selection.state.get().id };
}

describe('SelectionStore', () => {
  it('selects one row, then that one and others', () => {
    const { selection, chosen, id } = aSelection();
    selection.select('a');
    selection.toggle('b');
    expect([chosen(), id()]).toEqual([['a', 'b'], 'b']);
    selection.choose(['b', 'c'], 'c');
    expect([chosen(), id(), selection.anchor]).toEqual([['b', 'c'], 'c', 'b']);
  });

  it('keeps the details where another row is let go', () => {
    const { selection, chosen, id } = aSelection();
    selection.choose(['a', 'b'], 'a');
    selection.toggle('b');
    expect([chosen(), id()]).toEqual([['a'], 'a']);
    selection.toggle('a');
    expect([chosen(), id()]).toEqual([[], null]);
  });

  it('turns to one of the selected without letting go of the others', () => {
    const { selection, chosen, id } = aSelection();
    selection.choose(['a', 'b'], 'a');
    selection.focus('b');
    expect([chosen(), id()]).toEqual([['a', 'b'], 'b']);
    selection.focus('c');
    expect([chosen(), id()]).toEqual([['c'], 'c']);
  });

  it('shows a row that has closed already as it was, for as long as it can be chosen', () => {
    const { selection, model } = aSelection();
    const before = aSnapshot({ sockets: [...model.byId.values()] });
    model.apply(diffSnapshots(before, { ...before, sockets: before.sockets.slice(1) }));
    selection.select('a');
    expect(selection.state.get()).toEqual({ id: 'a', socket: before.sockets[0], isClosed: true });
  });

  it('is nothing again when nothing is selected', () => {
    const { selection, chosen, id } = aSelection();
    selection.choose(['a', 'b'], 'a');
    selection.select(null);
    expect([chosen(), id(), selection.anchor]).toEqual([[], null, null]);
  });
});
