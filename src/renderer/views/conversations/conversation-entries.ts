import type { TFunction } from 'i18next';
import { setAnyOf } from '../../../shared/filter/edit.ts';
import { LONGEST_FILTER } from '../../../shared/filter/longest.ts';
import { copyText } from '../../actions/copy-text.ts';
import type { MenuEntry } from '../../components/popup-menu.tsx';
import { shortenMiddle } from '../../format/address.ts';
import type { AppStore } from '../../store/app-store.ts';
import { linkSentence } from './link-text.ts';
import type { NodeLabel } from './node-label.ts';
import { filterText } from './filter-text.ts';
import { termsOf, type Subject } from './selected-terms.ts';
import type { ConversationsInView } from './use-conversations.ts';

export interface EntryContext {
  readonly app: AppStore;
  readonly view: ConversationsInView;
  readonly t: TFunction;
}

const LONGEST_NAME = 40;
/** Steps: whom it talks to, and whom they talk to. */
const NEAR = 2;

function filterEntries(subject: Subject, { app, view, t }: EntryContext): readonly MenuEntry[] {
  const drawn = termsOf(subject, view.folded);
  const terms = drawn.length > 0 ? drawn : termsOf(subject, view.whole);
  const filter = setAnyOf(app.query.state.get().text, terms);
  return [
    ...(terms.length === 0
      ? []
      : [
          {
            id: 'filter',
            label: filterText(terms, t),
            disabledReason: filter.length > LONGEST_FILTER ? t('conversations.filterTooLong') : null,
            run: () => app.setQuery(filter),
          },
        ]),
    {
      id: 'ports',
      label: t('conversations.inPorts'),
      run: () => view.showInPorts(),
    },
  ];
}

function lookEntries({ kind, id }: Subject, { view, t }: EntryContext): readonly MenuEntry[] {
  const { folded, options } = view;
  const members = kind === 'node' ? folded.members.get(id) : undefined;
  const fold = kind === 'node' ? folded.released.get(id) : undefined;
  return [
    ...(members === undefined
      ? []
      : [
          {
            id: 'open',
            label: t('conversations.open', { count: members.length }),
            run: () => view.open(id),
          },
        ]),
    ...(fold === undefined
      ? []
      : [{ id: 'close', label: t('conversations.close'), run: () => view.close(fold) }]),
    options.focus === 0
      ? { id: 'focus', label: t('conversations.focusHere'), run: () => view.change({ focus: NEAR }) }
      : { id: 'unfocus', label: t('conversations.focusEnd'), run: () => view.change({ focus: 0 }) },
  ];
}

/** The first says all of it. */
export function copyEntries({ kind, id }: Subject, { app, view, t }: EntryContext): readonly MenuEntry[] {
  const entry = (what: string, text: string): MenuEntry => ({
    id: `copy-${what}`,
    label: t('conversations.copy', { what: shortenMiddle(text, LONGEST_NAME) }),
    run: () => void copyText({ app, t }, text, shortenMiddle(text, LONGEST_NAME)),
  });
  const wordsOf = ({ title, detail }: NodeLabel): string => [title, detail].filter(Boolean).join(' · ');
  if (kind === 'node') return [entry('node', wordsOf(view.labelOf(id)))];
  const link = [...view.folded.links, ...view.whole.links].find((each) => each.id === id);
  if (link === undefined) return [];
  const [caller, provider] = [view.labelOf(link.from), view.labelOf(link.to)];
  return [
    entry('link', linkSentence(link, caller.title, provider.title, t)),
    entry('caller', wordsOf(caller)),
    entry('provider', wordsOf(provider)),
  ];
}

/** Everything that can be done with a part of the conversations; what belongs together in a group. */
export function conversationEntries(
  subject: Subject,
  context: EntryContext,
): readonly (readonly MenuEntry[])[] {
  return [
    lookEntries(subject, context),
    filterEntries(subject, context),
    copyEntries(subject, context),
  ].filter((entries) => entries.length > 0);
}
