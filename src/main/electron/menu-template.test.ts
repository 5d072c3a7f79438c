import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../shared/commands.ts';
import { translator } from '../locale/translate.ts';
import { menuTemplate } from './menu-template.ts';

function labels(platform: string, language: 'en' | 'ko' = 'en'): Record<string, readonly string[]> {
  const template = menuTemplate({ translate: translator(language), platform, onCommand: () => undefined });
  return Object.fromEntries(
    template.map(({ label, submenu }) => [
      label ?? '',
      Array.isArray(submenu) ? submenu.map((item) => item.label ?? item.type ?? '') : [],
    ]),
  );
}

describe('menuTemplate', () => {
  it('has an application menu on a Mac, with About first, Settings and Quit last', () => {
    const menus = labels('darwin');
    expect(Object.keys(menus)).toEqual(['Porthole', 'File', 'Edit', 'View', 'Window', 'Help']);
    expect(menus['Porthole']?.slice(0, 3)).toEqual(['About Porthole', 'separator', 'Settings…']);
    expect(menus['Porthole']?.at(-1)).toBe('Quit Porthole');
    expect(menus['Help']).not.toContain('About Porthole');
  });

  it('has Settings and Quit under File and About under Help elsewhere', () => {
    const menus = labels('linux');
    expect(Object.keys(menus)).toEqual(['File', 'Edit', 'View', 'Window', 'Help']);
    expect(menus['File']).toEqual(expect.arrayContaining(['Settings…', 'Quit Porthole']));
    expect(menus['Help']?.at(-1)).toBe('About Porthole');
  });

  it.each(['darwin', 'linux', 'win32'])('has every command once that asks for a menu, on %s', (platform) => {
    for (const language of ['en', 'ko'] as const) {
      const all = Object.values(labels(platform, language)).flat();
      const wanted = COMMANDS.filter(({ menu }) => menu !== null).length;
      const own = menuTemplate({ translate: translator(language), platform, onCommand: () => undefined })
        .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
        .filter(({ click }) => click !== undefined);
      expect(own).toHaveLength(wanted);
      expect(all.filter((label) => label.includes('.'))).toEqual([]);
    }
  });
});
