import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offer } from '../../../shared/exposure/offer.ts';
import { adviceText, meaningText } from '../../../shared/exposure/phrase.ts';
import { processHint } from '../../format/process-hint.ts';
import { safeText } from '../../format/safe-text.ts';
import { LevelBadge } from './level-badge.tsx';
import { OfferFacts } from './offer-facts.tsx';
import { offerElementId, offerName, programText, tellingPlace } from './offer-text.ts';
import { OfferWhy } from './offer-why.tsx';
import styles from './exposure.module.css';

export interface OfferRowProps {
  readonly offer: Offer;
  readonly isSelected: boolean;
  /** The one row that Tab reaches. */
  readonly isActive: boolean;
  readonly isOpen: boolean;
  readonly isExpected: boolean;
}

export const OfferRow = memo(function OfferRow(props: OfferRowProps) {
  const { offer, isSelected, isActive, isOpen, isExpected } = props;
  const { t } = useTranslation();
  const whyId = `why-${offer.id}`;
  const tabIndex = isActive ? 0 : -1;
  return (
    <div
      role="row"
      id={offerElementId(offer.id)}
      data-offer={offer.id}
      data-socket={tellingPlace(offer)?.socketId}
      data-level={offer.level}
      aria-selected={isSelected}
      tabIndex={tabIndex}
      className={styles['row']}
    >
      <div role="gridcell" className={styles['body']}>
        <LevelBadge level={offer.level} isGuess={offer.basis === 'number'} t={t} />
        <OfferHeading offer={offer} />
        <OfferFacts offer={offer} t={t} />
        <p>
          {meaningText(offer, t)} <span className={styles['advice']}>{adviceText(offer, t)}</span>
        </p>
      </div>
      <div role="gridcell" className={styles['actions']}>
        <button
          type="button"
          data-action="why"
          tabIndex={tabIndex}
          aria-expanded={isOpen}
          aria-controls={isOpen ? whyId : undefined}
          aria-label={`${t('offers.why')}: ${offerName(offer, t)}`}
        >
          <span aria-hidden="true">{isOpen ? '▾ ' : '▸ '}</span>
          {t('offers.why')}
        </button>
        <button
          type="button"
          data-action="expect"
          tabIndex={tabIndex}
          aria-keyshortcuts="E"
          aria-label={`${t(isExpected ? 'offers.undo' : 'offers.accept')}: ${offerName(offer, t)}`}
          title={t(isExpected ? 'offers.undoHelp' : 'offers.acceptHelp')}
        >
          {t(isExpected ? 'offers.undo' : 'offers.accept')}
        </button>
      </div>
      {isOpen && (
        <div role="gridcell" className={styles['reasons']}>
          <OfferWhy id={whyId} offer={offer} t={t} />
        </div>
      )}
    </div>
  );
});

/** The port, what is offered there and by which program. */
function OfferHeading({ offer }: { readonly offer: Offer }) {
  const { t } = useTranslation();
  const { port, protocol, service, basis, owners, verdict } = offer;
  const [owner] = owners;
  const hint = owner === undefined ? null : processHint(owner);
  const isCarried = basis === 'carried' && owner !== undefined;
  return (
    <div className={styles['heading']}>
      <b className={styles['port']}>{port}</b>
      <small>{protocol.toUpperCase()}</small>
      {service !== null && basis !== 'nothing' && (
        <span className={styles['service']}>
          {service.name}
          {basis === 'number' && <small>{` ${t('offers.byNumber')}`}</small>}
        </span>
      )}
      <bdi className={styles['program']}>
        {isCarried ? t('offers.through', { carrier: programText(offer, t) }) : programText(offer, t)}
      </bdi>
      {owners.length > 1 && <small>{`+${owners.length - 1}`}</small>}
      {hint !== null && <bdi className={styles['hint']}>{safeText(hint)}</bdi>}
      {basis === 'nothing' && verdict !== 'misplaced' && service !== null && (
        <small>{t('offers.perhaps', { service: service.name })}</small>
      )}
      {verdict === 'misplaced' && <small className={styles['misplaced']}>{t('verdict.misplaced')}</small>}
    </div>
  );
}
