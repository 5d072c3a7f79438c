// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it } from 'vitest';
import { focusView, handToView } from './view-keys.ts';

let pressed: string[];
const press = (key: string, more: KeyboardEventInit = {}): boolean => {
  let isHanded = false;
  const listen = (event: KeyboardEvent): void => {
    const hand = handToView(event);
    isHanded ||= hand !== null;
    hand?.();
  };
  document.addEventListener('keydown', listen);
  (document.activeElement ?? document.body).dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, ...more }),
  );
  document.removeEventListener('keydown', listen);
  return isHanded;
};

beforeEach(() => {
  pressed = [];
  document.body.innerHTML =
    '<aside><button>x</button></aside>' +
    '<main><div role="application" tabindex="0"></div><div role="row" tabindex="-1"></div><div role="row" id="active" tabindex="0"></div></main>';
  document.querySelector('#active')?.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent) pressed.push(`${event.shiftKey ? 'Shift+' : ''}${event.key}`);
  });
});
afterEach(() => (document.body.innerHTML = ''));

it('hands the keys of a row to the row that Tab reaches, once, and puts the focus there', () => {
  expect(press('ArrowDown', { shiftKey: true })).toBe(true);
  expect(document.activeElement?.id).toBe('active');
  expect(pressed).toEqual(['Shift+ArrowDown']);
});

it.each([
  ['a', {}],
  [' ', {}],
  ['F10', {}],
  ['ArrowLeft', { altKey: true }],
])('leaves %s alone', (key, more) => {
  expect(press(key, more)).toBe(false);
  expect(document.activeElement).toBe(document.body);
});

it('leaves what has the focus its keys', () => {
  document.querySelector('button')?.focus();
  expect(press('ArrowDown')).toBe(false);
  expect(pressed).toEqual([]);
});

it('goes to the picture where there are no rows, and nowhere in an empty view', () => {
  for (const row of document.querySelectorAll('[role="row"]')) row.remove();
  focusView();
  expect(document.activeElement?.getAttribute('role')).toBe('application');
  document.body.innerHTML = '<main></main>';
  expect(press('ArrowDown')).toBe(false);
});
