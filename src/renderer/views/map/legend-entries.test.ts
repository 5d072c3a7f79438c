import { describe, expect, it } from 'vitest';
import { createTranslations } from '../../i18n/i18n.ts';
import { drawSign } from './draw/draw-sign.ts';
import { SvgPainter } from './draw/svg-painter.ts';
import { aModel, aScene, measure, palette } from './draw/testing/a-scene.ts';
import { WHOLE } from './geometry/viewport.ts';
import { legendEntries, type Explained } from './legend-entries.ts';

const { zones } = aScene(aModel([]), WHOLE);
const usual: Explained = {
  ...{ zones, keeps: false, isAskingFree: false, shapes: 'all', isNear: false, colourBy: 'role' },
};

async function entriesOf(more: Partial<Explained>) {
  const { t } = await createTranslations('en');
  return legendEntries({ ...usual, ...more }, t).flat();
}

describe('legendEntries', () => {
  it('explains port 0 and what has no room for a shape', async () => {
    const signs = (await entriesOf({})).map(({ sign }) => sign);
    expect(signs).toEqual(expect.arrayContaining(['kept', 'tight', 'busy', 'new', 'closed']));
    expect(signs).not.toContain('free');
  });

  it('says of a crowd that most ports show only colours, and shows dots', async () => {
    const entries = await entriesOf({ shapes: 'listeners' });
    expect(entries.map(({ text }) => text)).toContain(
      'too many for shapes: most ports show only colours; zoom in',
    );
    expect(entries.filter(({ isDot }) => isDot).map(({ sign }) => sign)).toEqual([
      'server',
      'client',
      'other',
    ]);
  });

  it('has a sign in a saved picture for each', async () => {
    const entries = [
      ...(await entriesOf({ isAskingFree: true, colourBy: 'family' })),
      ...(await entriesOf({ isNear: true })).filter(({ sign }) => sign === 'times'),
    ];
    const drawn = entries.map((entry) => {
      const painter = new SvgPainter(measure);
      drawSign({ painter, palette, x: 0, y: 0 }, entry, 'role');
      return painter.document(10, 10, 'sans-serif', '');
    });
    const empty = new SvgPainter(measure).document(10, 10, 'sans-serif', '');
    expect(drawn).not.toContain(empty);
    expect(entries.map(({ sign }) => sign)).toContain('times');
  });
});
