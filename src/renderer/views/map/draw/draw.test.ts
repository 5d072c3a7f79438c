import { describe, expect, it } from 'vitest';
import { where } from '../../../../shared/filter/testing/where.ts';
import { aNamespace } from '../../../../shared/testing/samples.ts';
import { FAMILIES, familyOf } from '../field/families.ts';
import { CLIENT, LISTENER, PortField } from '../field/port-field.ts';
import { ephemeralZones } from '../field/zones.ts';
import { viewOf, WHOLE } from '../geometry/viewport.ts';
import { placeLegend } from './draw-legend.ts';
import { drawScene } from './draw-scene.ts';
import { zeroBox } from './ground.ts';
import { DIM, inksOf, NAMED, packInks } from './inks.ts';
import { rasterOf } from './raster.ts';
import { Placement, type Scene } from './scene.ts';
import { escapeXml, SvgPainter } from './svg-painter.ts';
import { aModel, aScene, measure, palette } from './testing/a-scene.ts';

function draw(scene: Scene): string {
  const painter = new SvgPainter(measure);
  drawScene(painter, scene);
  return painter.document(886, 640, 'sans-serif', 'a <map>');
}

describe('inks and raster', () => {
  it('gives every used port one pixel in its colour, and dims what the filter leaves out', () => {
    const model = aModel([0, 5432, 65_535]);
    model.setFilter(where(({ local }) => local.port !== 0));
    const field = new PortField(model);
    field.subscribe(() => undefined);
    const inks = inksOf(field, 'role', [], (port) => port === 443);
    expect([inks[0], inks[5432], inks[443], inks[444]]).toEqual([1 | DIM, 1, NAMED, 0]);
    const pixels = rasterOf(inks, packInks(palette));
    expect(pixels.filter((pixel) => pixel === 0xff030201)).toHaveLength(2);
    expect(pixels.filter((pixel) => pixel !== 0)).toHaveLength(4);
    expect(pixels[0]).not.toBe(0);
  });

  it('colours by family on demand, the listener deciding', () => {
    const model = aModel([5432]);
    const field = new PortField(model);
    field.subscribe(() => undefined);
    const inks = inksOf(field, 'family', model.byId.values(), null);
    expect(inks[5432]).toBe(5 + FAMILIES.indexOf('data'));
    expect(familyOf('no-such-category')).toBe('other');
  });
});

describe('the whole picture', () => {
  it('labels listeners from afar and marks what has closed', () => {
    const svg = draw(aScene(aModel([5432, 443]), WHOLE));
    expect(svg).toMatch(/>5432 PostgreSQL<\/text>/);
    expect(svg).toContain('rgb(255, 0, 0)');
    expect(svg).toContain('<title>a &lt;map&gt;</title>');
  });

  it('tells new from closed by shape: a ring and a cross', () => {
    const scene = aScene(aModel([5432]), WHOLE);
    const marks = [
      { port: 443, kind: 'new', strength: 1 },
      { port: 80, kind: 'closed', strength: 1 },
    ] as const;
    const svg = draw({ ...scene, marks });
    expect(svg).toMatch(/<path d="M[\d. ]+a[^"]+z" fill="none" stroke="rgb\(0, 255, 0\)"/);
    expect(svg).toMatch(/<path d="M[\d. ]+L[\d. ]+M[\d. ]+L[\d. ]+" fill="none" stroke="rgb\(255, 0, 0\)"/);
  });

  it('draws the automatic range of each network: the own one hatched, others outlined', () => {
    const scene = aScene(aModel([5432]), WHOLE);
    const other = { tcp: [40_000, 40_999], udp: [40_000, 40_999] } as const;
    const zones = ephemeralZones([
      aNamespace(),
      aNamespace({ id: 'c', kind: 'container', ephemeral: other }),
    ]);
    const one = draw(scene);
    const both = draw({ ...scene, zones });
    expect(one).toMatch(/fill="url\(#stripes-/);
    expect(one.match(/stroke-dasharray="5 3"/g)).toBeNull();
    expect(both.match(/stroke-dasharray="5 3"/g)).toHaveLength(1);
  });

  it('says whose shapes can be seen: of a crowd the listeners, of a crowd of these nobody', () => {
    const painter = new SvgPainter(measure);
    const scene = aScene(aModel([5432]), WHOLE);
    const roles = (role: number) => new Uint8Array(65_536).fill(role, 10_000, 20_000);
    expect(drawScene(painter, scene)).toBe('all');
    expect(drawScene(painter, { ...scene, roles: roles(CLIENT) })).toBe('listeners');
    expect(drawScene(painter, { ...scene, roles: roles(LISTENER) })).toBe('none');
  });

  it('shows port 0 as large as its sign in the legend', () => {
    const box = zeroBox(new Placement(aScene(aModel([]), WHOLE)));
    expect([box?.width, box?.height]).toEqual([8, 8]);
  });

  it('labels ports together whose marks touch', () => {
    const svg = draw(aScene(aModel([3000, 3001, 8080]), WHOLE));
    expect(svg).toContain('>3000, 3001</text>');
    expect(draw(aScene(aModel([3000, 3001, 3002]), WHOLE))).toContain('>3000 … 3002</text>');
  });

  it('writes number, service and owner into near cells', () => {
    const scene = aScene(aModel([5432]), WHOLE);
    const svg = draw({ ...scene, view: viewOf([5430, 5434], scene.frame) });
    for (const text of ['5432', 'PostgreSQL', 'postgres', '5433']) expect(svg).toContain(`>${text}</text>`);
  });

  it('numbers rows and columns from near, so that a cell is the sum of two labels that are seen', () => {
    const scene = aScene(aModel([69]), WHOLE);
    const svg = draw({ ...scene, view: viewOf([60, 64], scene.frame) });
    for (const text of ['50', '+10', '+14']) expect(svg).toContain(`>${text}</text>`);
    expect(draw(scene)).not.toContain('>+10</text>');
  });

  it('is never markup of a stranger', () => {
    const scene = aScene(aModel([5432], '<script>"&\u0001'), WHOLE);
    const svg = draw({ ...scene, view: viewOf([5430, 5434], scene.frame) });
    expect(svg).not.toContain('<script');
    expect(escapeXml('a\u0001b<"&\ud800')).toBe('ab&lt;&quot;&amp;');
  });
});

describe('placeLegend', () => {
  it('breaks lines where there is no more room', () => {
    const entry = { sign: 'ephemeral', text: 'x'.repeat(20) } as const;
    const lines = placeLegend([entry, entry, entry], 300, measure).map(({ line }) => line);
    expect(lines).toEqual([0, 0, 1]);
  });
});
