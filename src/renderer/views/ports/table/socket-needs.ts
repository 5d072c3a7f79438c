import type { TFunction } from 'i18next';
import type { Language } from '../../../../shared/settings.ts';
import { cssFont } from '../../../format/css-font.ts';
import { formatSpan, WIDE_SPANS } from '../../../format/since.ts';
import { CELL_PADDING } from '../../../table/column-layout.ts';
import { widest } from '../../../table/measured-book.ts';
import type { ColumnId } from './columns.ts';
import { wordsOfVerdict } from './cell-text.ts';
import { pillWidth } from './fit-service.ts';

/** Four of these in a column are told apart. */
const USUAL_PROCESS = ['node', '65535 · server.mjs · web/'] as const;
const LONG_IPV4 = '192.168.100.100';

/** As range-badge.module.css has them. */
const BADGE_PADDING = 14;
const GAP = 6;
const SIGN_GAP = 2;

/** What those columns may have to show whose content is as wide as it ever gets, in CSS pixels. */
export function socketNeeds(t: TFunction, language: Language): Partial<Record<ColumnId, number>> {
  const [plain, badge] = [cssFont(13), cssFont(11.5, 500)];
  const verdictRoom = (sign: string, verdict: 'unconventional' | 'misplaced'): number =>
    Math.min(...wordsOfVerdict(verdict, t).map((text) => pillWidth(`${sign} ${text}`)));
  const spans = widest(
    WIDE_SPANS.map((span) => formatSpan(span, language)),
    plain,
  );
  return {
    // It stands at the edge of the marks.
    port: widest(['65535'], cssFont(14, 600)) - CELL_PADDING / 2,
    protocol: widest(['TCP', 'UDP'], cssFont(12)),
    process: widest([USUAL_PROCESS[0]], plain) + GAP + widest([USUAL_PROCESS[1]], cssFont(12)),
    address: widest([LONG_IPV4], cssFont(12, 400, 'mono')) - CELL_PADDING / 2,
    // A short name keeps its verdict.
    service: Math.max(
      widest(['SSH'], plain) + verdictRoom('▲', 'unconventional'),
      widest(['Redis'], plain) + verdictRoom('◆', 'misplaced'),
    ),
    range:
      BADGE_PADDING +
      Math.max(
        widest([t('range.well-known'), t('range.reserved')], badge),
        widest([t('range.registered'), t('range.dynamic')], badge) +
          SIGN_GAP +
          widest(['┅'], cssFont(13, 700)),
      ),
    side: widest(
      [
        `${t('side.client')} → 65535`,
        `${t('side.server')} ← 65535`,
        t('side.listener'),
        t('side.open'),
        t('state.bound'),
        'SYN-RECEIVED',
      ],
      plain,
    ),
    since: spans,
    started: spans,
  };
}
