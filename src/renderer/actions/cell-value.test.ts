// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { anOwner, aSocket, MOMENT } from '../../shared/testing/samples.ts';
import { cellValue } from './cell-value.ts';

function cell(column: string, text = ''): HTMLElement {
  const element = document.createElement('div');
  element.dataset['column'] = column;
  element.textContent = text;
  return element;
}

const remote = { address: '::1', port: 9, scope: null };

it.each([
  ['port', '5432'],
  ['protocol', 'tcp'],
  ['process', 'postgres'],
  ['pid', '812'],
  ['user', 'postgres'],
  ['service', 'PostgreSQL'],
  ['state', 'LISTEN'],
  ['address', '127.0.0.1:5432'],
  ['since', MOMENT],
  ['started', MOMENT],
])('is the plain value of the column, whatever is drawn: %s', (column, value) => {
  expect(cellValue(aSocket(), cell(column, 'since 2 h …'), null)).toBe(value);
});

it('is the other end, as it is typed, where a cell shows that', () => {
  for (const column of ['address', 'remote'])
    expect(cellValue(aSocket({ remote }), cell(column), null)).toBe('[::1]:9');
});

it('is what the cell says where that is all there is, in one line', () => {
  expect(cellValue(aSocket(), cell('range', ' registered\n ┅ '), null)).toBe('registered ┅');
  expect(cellValue(aSocket({ owners: [] }), cell('process', 'owner hidden'), null)).toBe('owner hidden');
});

it('shows what cannot be seen', () => {
  const socket = aSocket({ owners: [anOwner({ name: 'a\u202Eb' })] });
  expect(cellValue(socket, cell('process'), null)).toBe('a⟨U+202E⟩b');
});

it('is nothing where there is nothing: in an empty cell, and one that says so', () => {
  expect(cellValue(aSocket(), cell('mark'), null)).toBeNull();
  expect(cellValue(aSocket(), cell('remote', '—'), null)).toBeNull();
});

it('is of the process whose row it is, and not of the first that holds the socket', () => {
  const worker = anOwner({ pid: 9, name: 'worker', startedAt: '2026-02-01T00:00:00.000Z' });
  const socket = aSocket({ owners: [anOwner(), worker] });
  expect(cellValue(socket, cell('pid'), 9)).toBe('9');
  expect(cellValue(socket, cell('process'), 9)).toBe('worker');
  expect(cellValue(socket, cell('since'), 9)).toBe('2026-02-01T00:00:00.000Z');
  expect(cellValue(socket, cell('pid'), null)).toBe('812');
});
