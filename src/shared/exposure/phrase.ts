import type { TFunction } from 'i18next';
import { displayText } from '../display-text.ts';
import type { Offer, Reason } from './offer.ts';
import type { Risk } from './risks.ts';

/** What the sentences take from elsewhere, in the language of `t`. */
export interface Names {
  /** What kind of service a risk stands for, as in services.json. */
  readonly risk: (risk: Risk) => string;
  readonly service: (serviceId: string) => string;
}

/** One sentence of why. */
export function reasonText(reason: Reason, t: TFunction, names: Names): string {
  switch (reason.id) {
    case 'reach': {
      const where = t(`offers.reason.reach.${reason.reach}`);
      const interfaces = reason.interfaces.map(displayText).join(', ');
      return interfaces === '' ? `${where}.` : `${t('aside.after', { text: where, aside: interfaces })}.`;
    }
    case 'risk':
      return t('offers.reason.risk', { label: names.risk(reason.risk) });
    case 'security':
      return t(`offers.reason.security.${reason.security}`);
    case 'misplaced':
      return t('offers.reason.misplaced', { expected: names.service(reason.expected) });
    case 'by-number':
      return t('offers.reason.by-number', { service: names.service(reason.service) });
    case 'carried':
      return t('offers.reason.carried', { container: displayText(reason.container) });
    case 'every-address':
    case 'interfaces-unknown':
    case 'amplifies':
    case 'owner-hidden':
    case 'program-unknown':
    case 'carrier-unknown':
    case 'root':
      return t(`offers.reason.${reason.id}`);
  }
}

/** What it means, in one sentence. */
export function meaningText({ meaning, basis }: Pick<Offer, 'meaning' | 'basis'>, t: TFunction): string {
  const sentence = t(`offers.means.${meaning}`);
  if (basis !== 'number') return sentence;
  // It goes on after a colon; a script without capitals stays as it is.
  return t('offers.byNumberAlone', { sentence: sentence.charAt(0).toLowerCase() + sentence.slice(1) });
}

/** What one could do, in one sentence. */
export const adviceText = ({ advice }: Pick<Offer, 'advice'>, t: TFunction): string =>
  t(`offers.advice.${advice}`);
