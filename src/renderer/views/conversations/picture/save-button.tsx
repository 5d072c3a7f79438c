import type { TFunction } from 'i18next';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { PORT_RANGES } from '../../../../shared/socket.ts';
import { pngOfSvg } from '../../../picture/png-of-svg.ts';
import { SavePictureButton } from '../../../picture/save-picture-button.tsx';
import type { Box } from '../layout/geometry.ts';
import { CLOSING_SIGN, EPHEMERAL_SIGN, RANGE_SIGNS, UNSURE_SIGN } from '../link-text.ts';
import { pictureDocument } from './picture-document.ts';

export interface SaveButtonProps {
  /** What moves and zooms. */
  readonly content: RefObject<SVGGElement | null>;
  readonly bounds: Box;
}

/** What the signs mean, in one line. */
function legendText(t: TFunction): string {
  const ranges = PORT_RANGES.map((range) => `${RANGE_SIGNS[range]} ${t(`range.${range}`)}`);
  const lines = [
    `${EPHEMERAL_SIGN} ${t('range.ephemeralHere')}`,
    `${UNSURE_SIGN} – – ${t('conversations.legend.unsure')}`,
    `${CLOSING_SIGN} ${t('conversations.legend.closing')}`,
  ];
  return [t('conversations.legend.client'), ...ranges, ...lines].join('\u2003');
}

export function SaveButton({ content, bounds }: SaveButtonProps) {
  const { t } = useTranslation();
  return (
    <SavePictureButton
      subject="conversations"
      make={(kind, frame) => {
        if (content.current === null) return null;
        const { text, width, height } = pictureDocument(content.current, bounds, {
          ...frame,
          legend: legendText(t),
        });
        return kind === 'png'
          ? pngOfSvg(text, width, height)
          : Promise.resolve(new TextEncoder().encode(text));
      }}
    />
  );
}
