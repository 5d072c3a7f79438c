import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PictureAnswer, PictureKind, PictureSubject } from '../../shared/picture.ts';
import { useApp } from '../app-context.ts';
import { SaveIcon } from '../components/icons.tsx';
import { PopupMenu, type MenuPlace } from '../components/popup-menu.tsx';
import { formatMoment } from '../format/since.ts';
import { safeText } from '../format/safe-text.ts';
import { useLanguage } from '../i18n/use-language.ts';

/** What a view adds to the picture of itself. */
export interface PictureFrame {
  /** Of which computer it is, when, and under which filter. */
  readonly title: string;
  readonly fontFamily: string;
}

export interface SavePictureButtonProps {
  readonly subject: PictureSubject;
  /** Null while there is nothing to be seen. */
  readonly make: (kind: PictureKind, frame: PictureFrame) => Promise<Uint8Array<ArrayBuffer>> | null;
  readonly className?: string | undefined;
}

/** What is seen becomes a file; where it goes the system's own dialog asks. */
export function SavePictureButton({ subject, make, className }: SavePictureButtonProps) {
  const app = useApp();
  const { t } = useTranslation();
  const language = useLanguage();
  const button = useRef<HTMLButtonElement>(null);
  const [menu, setMenu] = useState<{ place: MenuPlace; origin: HTMLElement } | null>(null);
  const open = (): void => {
    const origin = button.current;
    if (origin === null) return;
    const { left, bottom } = origin.getBoundingClientRect();
    setMenu({ place: { x: left, y: bottom + 4 }, origin });
  };
  useEffect(() => {
    app.pictureSaver.set(open);
    return () => app.pictureSaver.set(null);
  }, [app]);
  const tell = (answer: PictureAnswer): void => {
    if (answer.outcome === 'cancelled') return;
    const path = safeText(answer.path);
    const isProblem = answer.outcome === 'failed';
    const text = isProblem
      ? t('picture.notSaved', { path, reason: answer.error })
      : t('picture.saved', { path });
    app.notice.set({ text, detail: null, isProblem });
  };
  const save = async (kind: PictureKind): Promise<void> => {
    const head = app.model.head.get();
    if (head === null) return;
    const { text } = app.query.state.get();
    const words = [
      'Porthole',
      safeText(head.host.hostname),
      formatMoment(head.takenAt, language),
      safeText(text),
    ];
    const bytes = await make(kind, {
      title: words.filter((word) => word !== '').join(' · '),
      fontFamily: getComputedStyle(document.body).fontFamily,
    });
    if (bytes !== null) tell(await app.bridge.call('picture:save', { subject, kind, bytes }));
  };
  const entry = (kind: PictureKind) => ({
    id: kind,
    label: t(`picture.as.${kind}`),
    run: () => void save(kind),
  });
  return (
    <>
      <button
        ref={button}
        type="button"
        className={className}
        aria-label={t('picture.save')}
        title={t('picture.save')}
        aria-haspopup="menu"
        aria-expanded={menu !== null}
        onClick={open}
      >
        <SaveIcon />
      </button>
      {menu !== null && (
        <PopupMenu
          label={t('picture.save')}
          groups={[[entry('png'), entry('svg')]]}
          {...menu}
          onClose={() => setMenu(null)}
        />
      )}
    </>
  );
}
