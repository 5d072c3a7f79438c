import { useMemo, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import type { AppStore } from '../store/app-store.ts';
import { copySelected } from './copy-rows.ts';
import { rowMenuKey } from './row-menu-key.ts';

/** Whatever stands for one socket in any view: a row, a chip, a process and its telling socket. */
const SUBJECT = '[data-chip], [data-socket], [data-process]';
const CELL = '[role="gridcell"]';
/** Below the first words of the row. */
const INDENT = 48;

function subjectOf(target: EventTarget): HTMLElement | null {
  if (!(target instanceof Element) || target.closest('input, textarea, [contenteditable]') !== null)
    return null;
  return target.closest<HTMLElement>(SUBJECT);
}

/** Selects the subject, as a click on it does, and opens its menu. */
function open(
  app: AppStore,
  subject: HTMLElement,
  cells: readonly HTMLElement[],
  at: { x: number; y: number },
): void {
  subject.click();
  const { socket } = app.selection.state.get();
  if (socket === null) return;
  const pid = subject.closest<HTMLElement>('[data-pid]')?.dataset['pid'];
  app.rowMenu.set({
    socket,
    place: at,
    origin: subject.closest<HTMLElement>('[tabindex]'),
    cells,
    pid: pid === undefined ? null : Number(pid),
  });
}

/** The menu of a row by right click, the Menu key and Shift+F10; Ctrl+C copies the row. */
export function useRowMenu() {
  const app = useApp();
  const { t } = useTranslation();
  return useMemo(
    () => ({
      onContextMenu(event: MouseEvent): void {
        const subject = subjectOf(event.target);
        if (subject === null) return;
        event.preventDefault();
        const cell = event.target instanceof Element ? event.target.closest<HTMLElement>(CELL) : null;
        open(app, subject, cell === null ? [] : [cell], { x: event.clientX, y: event.clientY });
      },
      onKeyDown(event: KeyboardEvent): void {
        const subject = subjectOf(event.target);
        if (subject === null) return;
        const meaning = rowMenuKey(event);
        if (meaning === 'menu') {
          event.preventDefault();
          const { left, bottom } = subject.getBoundingClientRect();
          open(app, subject, [...subject.querySelectorAll<HTMLElement>(CELL)], {
            x: left + INDENT,
            y: bottom,
          });
          return;
        }
        const { socket } = app.selection.state.get();
        if (meaning !== 'copy' || socket === null || document.getSelection()?.isCollapsed === false) return;
        event.preventDefault();
        void copySelected({ app, t }, socket, 'cells');
      },
    }),
    [app, t],
  );
}
