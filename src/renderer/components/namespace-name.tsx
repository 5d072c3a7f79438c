import { useTranslation } from 'react-i18next';
import type { Namespace } from '../../shared/socket.ts';
import { safeText } from '../format/safe-text.ts';

/** A network namespace as people know it: this computer, or the container that lives in it. */
export function NamespaceName({ of: { kind, name, readable } }: { readonly of: Namespace }) {
  const { t } = useTranslation();
  return (
    <>
      <bdi>{kind === 'host' ? t('namespace.host') : safeText(name)}</bdi>
      {!readable && ` · ${t('namespace.unreadable')}`}
    </>
  );
}
