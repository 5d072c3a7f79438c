import { useTranslation } from 'react-i18next';
import type { SnapshotHead } from '../../shared/diff.ts';
import { setTerm } from '../../shared/filter/edit.ts';
import { useApp } from '../app-context.ts';
import { formatNumber } from '../format/numbers.ts';
import { useLanguage } from '../i18n/use-language.ts';
import { hiddenOwnersOf } from '../states/hidden-owners.ts';
import { StatusPopover } from './status-popover.tsx';

/** What of the picture is not known, and what would reveal it. */
export function GapsStatus({ head }: { readonly head: SnapshotHead }) {
  const app = useApp();
  const { t } = useTranslation();
  const language = useLanguage();
  const { missing, namespaces } = head;
  const hiddenOwners = hiddenOwnersOf(head);
  const unreadable = namespaces.filter(({ readable }) => !readable).length;
  const hidden = t('status.hidden', { count: hiddenOwners, number: formatNumber(hiddenOwners, language) });
  const networks = t('namespace.unreadableCount', { count: unreadable });
  return (
    <>
      {hiddenOwners > 0 && (
        <StatusPopover
          isWarning
          label={hidden}
          name={hidden}
          help={t('status.hiddenHelp')}
          action={{
            label: t('status.showHidden'),
            run: () => app.setQuery(setTerm(app.query.state.get().text, 'owner', 'hidden')),
          }}
        />
      )}
      {unreadable > 0 && (
        <StatusPopover isWarning label={networks} name={networks} help={t('namespace.unreadableHelp')} />
      )}
      {missing.map((kind) => (
        <StatusPopover
          key={kind}
          isWarning
          label={t(`missing.${kind}`)}
          name={t(`missing.${kind}`)}
          help={t(`missing.${kind}Help`)}
        />
      ))}
    </>
  );
}
