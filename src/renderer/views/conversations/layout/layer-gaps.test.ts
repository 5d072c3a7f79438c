import { expect, it } from 'vitest';
import { boundsOf, LAYER_GAP, type Places } from './geometry.ts';
import { layOut } from './lay-out.ts';

const xOf = (places: Places, id: string): number => places.get(id)?.x ?? NaN;

it('brings layers nearer to each other where they can then be read as a whole, and no nearer than lines need', () => {
  const ids = ['a', 'b', 'c', 'd'];
  const nodes = ids.map((id) => ({ id, width: 150, height: 60 }));
  const edges = ids.slice(1).map((id, index) => [ids[index] ?? '', id] as const);
  const widthIn = (room?: number): number =>
    boundsOf(layOut({ nodes, edges, aspect: 2, room }).values()).width;
  const free = 4 * 150 + 3 * LAYER_GAP;
  expect([widthIn(), widthIn(1000), widthIn(free - 20)]).toEqual([free, free, free - 21]);
  expect(widthIn(400)).toBe(4 * 150 + 3 * 28);
});

it('leaves more room between two layers the more lines climb there', () => {
  const ids = (name: string): readonly string[] => Array.from({ length: 5 }, (_, index) => `${name}${index}`);
  const edges = ids('b').flatMap((from) => ids('c').map((to) => [from, to] as const));
  const places = layOut({
    nodes: ['a', ...ids('b'), ...ids('c')].map((id) => ({ id, width: 160, height: 60 })),
    edges: [['a', 'b0'], ...edges],
    aspect: 2,
  });
  const [few, many] = [xOf(places, 'b0') - xOf(places, 'a'), xOf(places, 'c0') - xOf(places, 'b0')];
  expect(few).toBe(160 + LAYER_GAP);
  expect(many - 160).toBeGreaterThan(80);
});
