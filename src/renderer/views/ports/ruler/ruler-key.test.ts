import { expect, it } from 'vitest';
import { rulerAction } from './ruler-key.ts';

const press = (key: string) => ({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false });
const STOPS = [22, 80, 443, 3000, 8080, 50_000, 60_000];

it.each<[string, number | null, number]>([
  ['ArrowRight', null, 22],
  ['ArrowRight', 80, 443],
  // Of a port that has closed meanwhile.
  ['ArrowUp', 100, 443],
  ['ArrowRight', 60_000, 60_000],
  ['ArrowLeft', null, 60_000],
  ['ArrowLeft', 3000, 443],
  ['ArrowDown', 22, 22],
  ['Home', 3000, 22],
  ['End', 3000, 60_000],
  ['PageUp', null, 22],
  ['PageUp', 80, 3000],
  ['PageUp', 3000, 50_000],
  ['PageUp', 60_000, 60_000],
  ['PageDown', null, 50_000],
  ['PageDown', 60_000, 50_000],
  ['PageDown', 50_000, 3000],
  ['PageDown', 22, 22],
])('%s leads from %s to %s', (key, from, to) => {
  expect(rulerAction(press(key), from, STOPS)).toEqual({ kind: 'go', port: to });
});

it('leaves alone what is not its own', () => {
  expect(rulerAction(press('Enter'), 80, STOPS)).toEqual({ kind: 'choose' });
  expect(rulerAction(press('Escape'), 80, STOPS)).toBeNull();
  expect(rulerAction({ ...press('ArrowRight'), ctrlKey: true }, 80, STOPS)).toBeNull();
  expect(rulerAction(press('ArrowRight'), null, [])).toBeNull();
});
