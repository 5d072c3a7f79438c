import type { TFunction } from 'i18next';
import type { Language } from '../../../../shared/settings.ts';
import { cssFont } from '../../../format/css-font.ts';
import { formatSpan, WIDE_SPANS } from '../../../format/since.ts';
import { CELL_PADDING } from '../../../table/column-layout.ts';
import { widest } from '../../../table/measured-book.ts';
import type { ColumnId } from './columns.ts';
import { pillWidth } from './fit-service.ts';

/** As range-badge.module.css has them. */
const BADGE_PADDING = 14;
const SIGN = 13;

/** What those columns may have to show whose content is as wide as it ever gets, in CSS pixels. */
export function socketNeeds(t: TFunction, language: Language): Partial<Record<ColumnId, number>> {
  const [plain, badge] = [cssFont(13), cssFont(11.5, 500)];
  const spans = widest(
    WIDE_SPANS.map((span) => formatSpan(span, language)),
    plain,
  );
  return {
    // It stands at the edge of the marks.
    port: widest(['65535'], cssFont(14, 600)) - CELL_PADDING / 2,
    protocol: widest(['TCP', 'UDP'], cssFont(12)),
    // A short name keeps its verdict.
    service: widest(['SSH'], plain) + pillWidth(`▲ ${t('verdict.unconventional')}`),
    range:
      BADGE_PADDING +
      Math.max(
        widest([t('range.well-known'), t('range.reserved')], badge),
        widest([t('range.registered'), t('range.dynamic')], badge) + SIGN,
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
