import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureAnswer, PictureKind } from '../../../../shared/picture.ts';
import { useApp } from '../../../app-context.ts';
import { SaveIcon } from '../../../components/icons.tsx';
import { PopupMenu, type MenuPlace } from '../../../components/popup-menu.tsx';
import { formatMoment } from '../../../format/since.ts';
import { safeText } from '../../../format/safe-text.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useMap } from '../use-map.ts';
import { legendEntries } from './legend-entries.ts';
import { makePicture } from './make-picture.ts';
import styles from '../map.module.css';

/** What is seen becomes a file; where it goes the system's own dialog asks. */
export function SaveButton() {
  const app = useApp();
  const map = useMap();
  const { t } = useTranslation();
  const language = useLanguage();
  const [menu, setMenu] = useState<{ readonly place: MenuPlace; readonly origin: HTMLElement } | null>(null);
  const [answer, setAnswer] = useState<PictureAnswer | null>(null);
  const save = async (kind: PictureKind): Promise<void> => {
    const scene = map.scene();
    const head = app.model.head.get();
    if (scene === null || head === null) return;
    const { text } = app.query.state.get();
    const title = ['Porthole', safeText(head.host.hostname), formatMoment(head.takenAt, language), text];
    const bytes = await makePicture(kind, {
      scene,
      legend: legendEntries(scene, map.colourBy.get(), t),
      title: title.filter((word) => word !== '').join(' · '),
      fontFamily: getComputedStyle(document.body).fontFamily,
    });
    setAnswer(await app.bridge.call('picture:save', { subject: 'map', kind, bytes }));
  };
  const entry = (kind: PictureKind) => ({
    id: kind,
    label: t(`map.saveAs.${kind}`),
    run: () => void save(kind),
  });
  return (
    <>
      <button
        type="button"
        className={styles['tool']}
        aria-label={t('map.savePicture')}
        title={t('map.savePicture')}
        aria-haspopup="menu"
        aria-expanded={menu !== null}
        onClick={(event) => {
          const { left, bottom } = event.currentTarget.getBoundingClientRect();
          setMenu({ place: { x: left, y: bottom + 4 }, origin: event.currentTarget });
        }}
      >
        <SaveIcon />
      </button>
      {menu !== null && (
        <PopupMenu
          label={t('map.savePicture')}
          groups={[[entry('png'), entry('svg')]]}
          {...menu}
          onClose={() => setMenu(null)}
        />
      )}
      <Outcome answer={answer} />
    </>
  );
}

function Outcome({ answer }: { readonly answer: PictureAnswer | null }) {
  const { t } = useTranslation();
  const path = answer === null || answer.outcome === 'cancelled' ? '' : safeText(answer.path);
  return (
    <span role="status" className={styles['saved']} title={path}>
      {answer?.outcome === 'saved' && t('map.saved', { path })}
      {answer?.outcome === 'failed' && t('map.notSaved', { path, reason: answer.error })}
    </span>
  );
}
