import { describe, expect, it, vi } from 'vitest';
import { SocketModel } from '../../store/socket-model.ts';
import { MapStore } from './map-store.ts';
import { pressMapKey, type KeyTargets, type MapKeyPress } from './map-keys.ts';
import { WHOLE } from './geometry/viewport.ts';

const press = (key: string, held: Partial<MapKeyPress> = {}): MapKeyPress => ({
  key,
  shiftKey: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

function aMap() {
  const map = new MapStore(new SocketModel([{ column: 'port', direction: 'ascending' }]));
  map.resize(900, 640, 1);
  const chosen = vi.fn();
  const brushed = vi.fn();
  const targets: KeyTargets = {
    isStop: (port) => [22, 80, 8080].includes(port),
    onChoose: chosen,
    onBrushed: brushed,
  };
  const type = (key: string, held: Partial<MapKeyPress> = {}): boolean =>
    pressMapKey(map, press(key, held), targets);
  return { map, chosen, brushed, type };
}

describe('pressMapKey', () => {
  it('goes from used port to used port and chooses', () => {
    const { map, chosen, type } = aMap();
    type('ArrowRight');
    type('ArrowRight');
    expect(map.cursor.get()).toBe(80);
    type('ArrowLeft');
    type('Enter');
    expect(chosen).toHaveBeenCalledWith(22);
    expect(type('Escape')).toBe(true);
    expect(map.cursor.get()).toBeNull();
    expect(type('Escape')).toBe(false);
  });

  it('zooms in, out, and to all of it; the cursor stays in sight', () => {
    const { map, type } = aMap();
    type('ArrowRight');
    for (let count = 0; count < 30; count++) type('+');
    expect(map.view.get().zoom).toBeGreaterThan(20);
    expect(map.view.get().y).toBeLessThan(10);
    type('-');
    type('0');
    expect(map.view.get()).toEqual(WHOLE);
    type('+');
    type('Home');
    expect(map.view.get()).toEqual(WHOLE);
  });

  it('grows a brush in both directions from where it began', () => {
    const { map, brushed, type } = aMap();
    map.putCursor(100);
    const shift = { shiftKey: true };
    type('ArrowRight', shift);
    type('ArrowDown', shift);
    expect(map.brush.get()).toEqual([100, 126]);
    type('ArrowUp', shift);
    type('ArrowUp', shift);
    expect(map.brush.get()).toEqual([76, 100]);
    type('Enter');
    expect(brushed).toHaveBeenCalledOnce();
    type('Escape');
    expect(map.brush.get()).toBeNull();
    expect(map.cursor.get()).toBe(76);
  });

  it('moves the picture with Ctrl, and leaves other keys to the window', () => {
    const { map, type } = aMap();
    for (let count = 0; count < 8; count++) type('+');
    const before = map.view.get();
    expect(type('ArrowRight', { ctrlKey: true })).toBe(true);
    expect(map.view.get().x).toBeGreaterThan(before.x);
    expect(type('f', { ctrlKey: true })).toBe(false);
    expect(type('ArrowLeft', { altKey: true })).toBe(false);
    expect(type('/')).toBe(false);
  });
});
