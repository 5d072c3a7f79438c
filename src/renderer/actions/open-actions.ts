import type { TFunction } from 'i18next';
import type { RevealAnswer } from '../../shared/take/answers.ts';
import { webUrl } from '../../shared/take/web-url.ts';
import type { MenuEntry } from '../components/popup-menu.tsx';
import type { AppStore } from '../store/app-store.ts';
import { isInHostNetwork, meantOwner, type RowContext } from './row-context.ts';

function complain(app: AppStore, text: string, detail: string | null): void {
  app.notice.set({ text, detail, isProblem: true });
}

async function openPage(app: AppStore, url: string, t: TFunction): Promise<void> {
  const answer = await app.bridge.call('open:page', url);
  if (!answer.opened)
    complain(app, t('actions.notOpened', { url }), t(`actions.openProblem.${answer.reason}`));
}

function sayRevealed(app: AppStore, answer: RevealAnswer, path: string, t: TFunction): void {
  if (!answer.revealed)
    complain(app, t('actions.notRevealed', { path }), t(`actions.revealProblem.${answer.reason}`));
}

function pageAction(context: RowContext): MenuEntry {
  const { app, socket, t } = context;
  const web = webUrl(socket, isInHostNetwork(context));
  if ('url' in web) {
    const { url } = web;
    return { id: 'open-page', label: t('actions.openPage', { url }), run: () => void openPage(app, url, t) };
  }
  const service = socket.service?.name ?? '';
  return {
    id: 'open-page',
    label: t('actions.openPageNowhere'),
    disabledReason: t(`actions.noUrl.${web.reason}`, { service }),
    run: () => undefined,
  };
}

function folderAction({ app, socket, pid, t }: RowContext): MenuEntry {
  const known = socket.owners.find(({ executable }) => executable !== null);
  const owner = pid === null ? known : meantOwner(socket, pid);
  const executable = owner?.executable ?? null;
  const isInContainer = owner !== undefined && owner.container !== null;
  return {
    id: 'open-folder',
    label: t('actions.reveal'),
    disabledReason:
      executable === null
        ? t('actions.noProgram')
        : isInContainer
          ? t('actions.revealProblem.elsewhere')
          : null,
    run: () => {
      if (owner === undefined || executable === null) return;
      void app.bridge
        .call('open:folder', { pid: owner.pid, executable })
        .then((answer) => sayRevealed(app, answer, executable, t));
    },
  };
}

/** What the system opens for a row: its page, its program's folder. */
export function openActions(context: RowContext): readonly MenuEntry[] {
  return [pageAction(context), folderAction(context)];
}
