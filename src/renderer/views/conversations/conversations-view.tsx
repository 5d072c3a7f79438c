import { useTranslation } from 'react-i18next';
import { useApp } from '../../app-context.ts';
import { StatePanel } from '../../states/state-panel.tsx';
import { TableState } from '../../states/table-state.tsx';
import { useObservable } from '../../store/use-observable.ts';
import { useViewEntries } from '../../palette/use-view-entries.ts';
import { conversationEntries } from './conversation-entries.ts';
import { LinkTable } from './list/link-table.tsx';
import { Picture } from './picture/picture.tsx';
import type { Subject } from './selected-terms.ts';
import { toolbarEntries } from './toolbar-entries.ts';
import { Toolbar } from './toolbar.tsx';
import { useConversationMenu } from './use-conversation-menu.tsx';
import { useConversations } from './use-conversations.ts';
import styles from './conversations.module.css';

/** More would be a thicket, and slow: the list has them all. */
const MOST_DRAWN = 250;

/** Who talks to whom: as a picture, and as the same in lines. */
export function ConversationsView() {
  const app = useApp();
  const { t } = useTranslation();
  const view = useConversations();
  const { handlers, menu } = useConversationMenu(view);
  const hasRows = useObservable(app.model.state, ({ rows }) => rows.length > 0);
  const { whole, shown, folded, options, drawn } = view;
  const subject: Subject | null =
    drawn.linkId !== null
      ? { kind: 'link', id: drawn.linkId }
      : drawn.nodeId === null
        ? null
        : { kind: 'node', id: drawn.nodeId };
  useViewEntries((words) => [
    ...(subject === null ? [] : conversationEntries(subject, { app, view, t: words })),
    ...toolbarEntries(view, words),
  ]);
  const hasNodes = shown.nodes.length > 0;
  const isThicket = folded.nodes.length > MOST_DRAWN;
  return (
    <div
      role="tabpanel"
      id="view-conversations"
      aria-labelledby="tab-conversations"
      className={styles['view']}
    >
      <Toolbar view={view} />
      <div className={styles['parts-frame']} {...handlers}>
        {hasNodes &&
          options.parts !== 'list' &&
          (isThicket ? (
            <div className={styles['thicket']}>
              <StatePanel
                kind="empty"
                title={t('conversations.thicket', { count: folded.nodes.length })}
                text={t('conversations.thicketText')}
                actions={[
                  {
                    label: t('conversations.groupAgain'),
                    run: () => view.change({ grouping: { local: 'auto', remote: 'auto' }, hasFolds: true }),
                  },
                ]}
              />
            </div>
          ) : (
            <Picture view={view} />
          ))}
        {hasNodes && options.parts !== 'picture' && (
          <div className={styles['list']}>
            <LinkTable view={view} />
          </div>
        )}
        {hasRows && whole.isGathered && !hasNodes && (
          <StatePanel
            kind="empty"
            title={t('conversations.nobody')}
            text={t('conversations.nobodyText')}
            actions={[{ label: t('conversations.quiet'), run: () => view.change({ hasQuiet: true }) }]}
          />
        )}
        <TableState />
      </div>
      {menu}
    </div>
  );
}
