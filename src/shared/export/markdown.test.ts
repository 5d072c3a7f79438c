import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { displayText } from '../display-text.ts';
import { anOwner, aNamespace, aSocket } from '../testing/samples.ts';
import type { ExportColumn } from './columns.ts';
import { markdownLines } from './markdown.ts';
import { EVIL_NAMES } from './testing/evil-names.ts';

const render = (markdown: string): string =>
  micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true });

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

function cellsIn(html: string): readonly string[] {
  return [...html.matchAll(/<td>(.*?)<\/td>/gs)].map(([, cell = '']) =>
    cell.replace(/&(lt|gt|amp|quot);/g, (_, name: string) => ENTITIES[name] ?? ''),
  );
}

function exported(name: string): string {
  const columns: readonly ExportColumn[] = ['port', 'process', 'state'];
  return [
    ...markdownLines({
      columns,
      heading: (column) => column,
      sockets: [aSocket({ owners: [anOwner({ name })] })],
      namespaces: [aNamespace()],
    }),
  ].join('');
}

describe('Markdown', () => {
  it.each(EVIL_NAMES)('is rendered as it was shown, and is nothing but text: %j', (name) => {
    const html = render(exported(name));
    expect(cellsIn(html)).toEqual(['5432', displayText(name).trim(), 'LISTEN']);
    expect(html.replace(/<\/?(?:table|thead|tbody|tr|th|td)>/g, '')).not.toMatch(/[<>]/);
  });

  it('keeps to three cells whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (name) => {
        const html = render(exported(name));
        expect(cellsIn(html)).toHaveLength(3);
        expect(html.replace(/<\/?(?:table|thead|tbody|tr|th|td)>/g, '')).not.toMatch(/[<>]/);
      }),
      { numRuns: 40 },
    );
  }, 30_000);
});
