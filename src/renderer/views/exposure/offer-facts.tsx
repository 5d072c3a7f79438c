import type { TFunction } from 'i18next';
import type { Offer } from '../../../shared/exposure/offer.ts';
import { Since } from '../../components/since.tsx';
import { safeText } from '../../format/safe-text.ts';
import { addressesText, interfacesOf, interfacesText } from './offer-text.ts';
import styles from './offer-facts.module.css';

/** Where it waits, what can be read on the way, who runs it and since when. */
export function OfferFacts({ offer, t }: { readonly offer: Offer; readonly t: TFunction }) {
  const { security, basis, isRoot, user, since, namespace, owners } = offer;
  const isGuess = basis === 'number';
  // Without a process only the socket tells of a user, and not who runs what holds it.
  const runBy = owners.length === 0 ? 'offers.socketOf' : 'offers.runBy';
  const age = owners.some(({ startedAt }) => startedAt !== null) ? 'offers.sinceFor' : 'offers.seenFor';
  const interfaces = interfacesText(interfacesOf(offer).map(({ name }) => safeText(name)));
  return (
    <ul className={styles['facts']}>
      <li>
        <bdi>{addressesText(offer, t)}</bdi>
      </li>
      {interfaces !== '' && <li>{t('offers.on', { interfaces })}</li>}
      {namespace !== null && namespace.kind !== 'host' && (
        <li>{t('offers.in', { network: safeText(namespace.name) })}</li>
      )}
      <li data-security={isGuess ? undefined : security}>
        {t(`offers.encryption.${isGuess && security === 'clear' ? 'guessed' : security}`)}
      </li>
      <li data-root={isRoot === true || undefined}>
        {user === null ? t('offers.runByNobody') : t(runBy, { user: safeText(user) })}
      </li>
      <li>
        {t(age)} <Since moment={since} />
      </li>
    </ul>
  );
}
