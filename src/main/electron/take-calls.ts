import type { TFunction } from 'i18next';
import type { CallHandlers } from './ipc.ts';
import { openPage, revealProgram, saveExport } from './take.ts';

/** Saving what is shown, opening pages and folders. `translate` is asked each time: the language may change. */
export function takeCalls(
  translate: () => TFunction,
): Pick<CallHandlers, 'export:save' | 'open:page' | 'open:folder'> {
  return {
    'export:save': (sender, request) => saveExport(sender, request, translate()),
    'open:page': (_sender, url) => openPage(url),
    'open:folder': (_sender, place) => revealProgram(place),
  };
}
