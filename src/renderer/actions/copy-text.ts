import type { TFunction } from 'i18next';
import { CLIPBOARD_LENGTH } from '../../shared/ipc.ts';
import type { AppStore } from '../store/app-store.ts';

/** What the user has in front of them: the stores and the words. */
export interface ActionContext {
  readonly app: AppStore;
  readonly t: TFunction;
}

/** How many secrets were left out, for the line beside what was done; null for none. */
export function hiddenDetail(hidden: number, t: TFunction): string | null {
  return hidden === 0 ? null : t('secrets.hidden', { count: hidden });
}

/** Puts a text on the clipboard and says so: `what` names it. */
export async function copyText(
  { app, t }: ActionContext,
  text: string,
  what: string,
  hidden = 0,
): Promise<void> {
  if (text.length > CLIPBOARD_LENGTH) {
    app.notice.set({ text: t('actions.tooLong'), detail: t('actions.tooLongHelp'), isProblem: true });
    return;
  }
  try {
    await app.bridge.call('clipboard:write', text);
    app.notice.set({
      text: t('actions.copied', { what }),
      detail: hiddenDetail(hidden, t),
      isProblem: false,
    });
  } catch {
    app.notice.set({ text: t('actions.notCopied'), detail: null, isProblem: true });
  }
}
