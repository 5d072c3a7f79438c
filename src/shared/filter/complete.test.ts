import { describe, expect, it } from 'vitest';
import { completions } from './complete.ts';
import { CONTEXT } from './testing/sample-sockets.ts';

const LIVE = {
  process: ['nginx', 'Web Content', 'node'],
  service: ['https', 'commplex-main'],
  port: ['8080', '80'],
};

/** `|` marks the cursor; each answer is the whole text after the item was chosen. */
function offered(marked: string): readonly string[] {
  const cursor = marked.indexOf('|');
  const text = marked.replace('|', '');
  const { from, to, items } = completions(text, cursor, CONTEXT, LIVE);
  return items.map((item) => text.slice(0, from) + item.text + text.slice(to));
}

describe('completions', () => {
  it.each<[string, readonly string[]]>([
    ['por|', ['port:', 'remote-port:']],
    ['x proc|', ['x process:']],
    ['-progr|', ['-process:']],
    ['po|rt:80', ['remote-port:80']],
    ['a AN|', ['a AND']],
    ['a AND|', []],
    ['process:|', ['process:nginx', 'process:"Web Content"', 'process:node']],
    ['process:n|', ['process:nginx', 'process:node']],
    ['process:con|', ['process:"Web Content"']],
    ['process:(nginx OR no|', ['process:(nginx OR node']],
    ['process:(nginx no| x', ['process:(nginx node x']],
    ['process:nginx,no|', ['process:nginx,node']],
    ['process:"we| state:listen', ['process:"Web Content" state:listen']],
    ['port:8|', ['port:8080', 'port:80']],
    ['port:80|80', ['port:80']],
    ['port:[8|', []],
    ['port:>8|', []],
    ['service:이름|', ['service:dns']],
    ['service:서버|', ['service:dns']],
    ['service:"DNS 서|', ['service:dns']],
    ['서버|', ['service:dns']],
    ['service:www|', ['service:http']],
    ['service:|', ['service:https', 'service:commplex-main', 'service:http', 'service:dns', 'service:mysql']],
    ['is:dyn|', ['is:dynamic-client']],
    ['side:cl|', ['side:client']],
    ['category:data|', ['category:database']],
    ['dynamic|', ['is:dynamic-client', 'range:dynamic']],
    ['nope:x|', []],
  ])('%s', (marked, expected) => {
    expect(offered(marked)).toEqual(expected);
  });

  it('offers fields where nothing is written yet', () => {
    expect(offered('|')).toContain('service:');
    expect(offered('port:80 |')).toContain('port:80 process:');
  });

  it('tells how each item is explained', () => {
    expect(completions('por', 3, CONTEXT, {}).items[0]).toEqual({
      text: 'port:',
      kind: 'field',
      labelKey: 'filter.field.port',
      service: null,
    });
    expect(completions('service:dn', 10, CONTEXT, {}).items[0]?.service).toBe('dns');
    expect(completions('is:mi', 5, CONTEXT, {}).items[0]?.labelKey).toBe('filter.is.mine');
  });
});
