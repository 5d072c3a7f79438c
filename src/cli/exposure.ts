import type { TFunction } from 'i18next';
import { displayText } from '../shared/display-text.ts';
import type { Offer } from '../shared/exposure/offer.ts';
import { offersOf } from '../shared/exposure/offers.ts';
import { adviceText, meaningText, reasonText, type Names } from '../shared/exposure/phrase.ts';
import { reachedOfOffer, reachText } from '../shared/exposure/reach-text.ts';
import type { Language } from '../shared/settings.ts';
import type { InspectedSocket, Snapshot } from '../shared/socket.ts';
import { titles } from './catalogue.ts';
import { EXIT, type ExitStatus } from './exit-status.ts';
import { exposureColumns } from './exposure-columns.ts';
import { isUnreadable, notesOn } from './notes.ts';
import type { Output } from './output.ts';
import { riskBook as book } from './risk-book.ts';
import { tableLines } from './table.ts';

export interface ExposureWords {
  readonly t: TFunction;
  readonly language: Language;
}

interface ExposureFlags {
  readonly json: boolean;
  readonly all: boolean;
}

/** One offer as docs/exposure.schema.json has it. */
function offerJson(offer: Offer, t: TFunction, names: Names) {
  const { id: _id, holder: _holder, namespace, meaning, advice, reasons, ...facts } = offer;
  return {
    ...facts,
    reachText: reachText(reachedOfOffer(offer), t),
    namespace: namespace === null ? null : { id: namespace.id, name: namespace.name, kind: namespace.kind },
    meaning: { id: meaning, text: meaningText(offer, t) },
    advice: { id: advice, text: adviceText(offer, t) },
    reasons: reasons.map((reason) => ({ ...reason, text: reasonText(reason, t, names) })),
  };
}

/** What `porthole exposure --json` prints. */
export function exposureAnswer(
  { takenAt, host, interfaces, hiddenOwners }: Snapshot,
  offers: readonly Offer[],
  words: ExposureWords,
) {
  const { t, language } = words;
  const names: Names = {
    risk: (risk) => book.label(risk, language),
    service: (id) => titles[language](book.nameOf(id)),
  };
  return {
    schema: 1,
    takenAt,
    host,
    interfaces,
    hiddenOwners,
    firewallConsidered: false,
    offers: offers.map((offer) => offerJson(offer, t, names)),
  };
}

/** `porthole exposure`: what can be reached from elsewhere, worst first. The JSON has everything. */
export function printExposure(
  snapshot: Snapshot,
  selected: readonly InspectedSocket[],
  { json, all }: ExposureFlags,
  output: Output,
  words: ExposureWords,
): ExitStatus {
  const { t } = words;
  const { namespaces, interfaces } = snapshot;
  const offers = offersOf(selected, { namespaces, interfaces, book });
  const reachable = offers.filter(({ reach }) => reach !== 'loopback');
  const shown = all ? offers : reachable;
  const note = (text: string): void => output.note(`porthole: ${text}\n`);
  if (json) output.write(`${JSON.stringify(exposureAnswer(snapshot, offers, words), null, 2)}\n`);
  else if (shown.length > 0) {
    output.write(`${tableLines(shown, exposureColumns(t), output.width).join('\n')}\n`);
  }
  if (!json && !isUnreadable(snapshot)) {
    if (reachable.length === 0) note(t('offers.terminal.nothing'));
    const count = offers.length - shown.length;
    if (count > 0) note(t('offers.terminal.local', { count }));
    note(t('offers.firewall'));
  }
  for (const text of notesOn(snapshot, t)) note(displayText(text));
  if (isUnreadable(snapshot)) return EXIT.couldNotRead;
  return reachable.length === 0 ? EXIT.nothingMatched : EXIT.done;
}
