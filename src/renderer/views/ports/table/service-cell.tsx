import type { TFunction } from 'i18next';
import { differingIanaName } from '../../../../shared/differing-iana-name.ts';
import type { InspectedSocket } from '../../../../shared/socket.ts';
import { MiddleText } from '../../../components/middle-text.tsx';
import { cssFont } from '../../../format/css-font.ts';
import { serviceNameBesidePort } from '../../../format/service-name.ts';
import { safeText } from '../../../format/safe-text.ts';
import { textWidth } from '../../../format/text-width.ts';
import { word } from '../../../format/word.ts';
import { attentionOf, wordsOfVerdict } from './cell-text.ts';
import { fitName, fitService, serviceFont } from './fit-service.ts';
import { VerdictWord } from './verdict-word.tsx';
import styles from './table.module.css';

const ARROW = '→ ';

export interface ServiceCellProps {
  readonly socket: InspectedSocket;
  /** For all that is written, in CSS pixels. */
  readonly room: number;
  readonly t: TFunction;
}

export function ServiceCell({ socket, room, t }: ServiceCellProps) {
  const { service } = socket;
  const name = serviceNameBesidePort(socket);
  const attention = attentionOf(socket);
  const ianaName = differingIanaName(socket);
  const verdict = attention && { sign: attention.sign, words: wordsOfVerdict(attention.word, t) };
  const arrow = service?.end === 'remote' ? ARROW : '';
  const fit = fitService({ name, arrow, ianaName, verdict }, room);
  return (
    <>
      {service === null && ianaName === null && <span className={styles['faint']}>—</span>}
      {service !== null && name !== null && (
        <span title={service.name}>
          {/* One element with a name: a hidden one beside it would be a layer of its own in every other row. */}
          {arrow !== '' && (
            <span className={styles['arrow']} role="img" aria-label={word(t, 'service.uses')}>
              {ARROW}
            </span>
          )}
          <MiddleText
            text={name}
            room={fit.nameRoom - (arrow === '' ? 0 : textWidth(ARROW, serviceFont()))}
            font={serviceFont()}
            shorten={fitName}
            tip={null}
          />
        </span>
      )}
      {ianaName !== null && fit.ianaRoom <= 0 && (
        <span className={styles['unseen']}>{` ${safeText(ianaName)} `}</span>
      )}
      {ianaName !== null && fit.ianaRoom > 0 && (
        <small title={`${word(t, 'service.ianaName')}: ${ianaName}`}>
          <MiddleText text={ianaName} room={fit.ianaRoom} font={cssFont(12)} tip={null} />
        </small>
      )}
      {attention !== null && <VerdictWord verdict={attention.word} brief={fit.verdictWord} t={t} />}
    </>
  );
}
