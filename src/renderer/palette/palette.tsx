import { Autocomplete } from '@base-ui/react/autocomplete';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useApp } from '../app-context.ts';
import { commandOfKey } from '../commands/key-command.ts';
import { Dialog } from '../components/dialog.tsx';
import { SearchIcon } from '../components/icons.tsx';
import { findItems } from './find-items.ts';
import type { PaletteItem, PaletteSection } from './palette-item.ts';
import { rememberRecent } from './remember-recent.ts';
import { usePaletteItems } from './use-palette-items.ts';
import styles from './palette.module.css';

/** Every action by its name, in either language: https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const { t } = useTranslation();
  const [query, setQuery] = useState('');
  const items = usePaletteItems();
  const [recent] = useState(() => app.settings.observable.get().recentCommands);
  const sections = useMemo(() => findItems(items, query, recent), [items, query, recent]);
  const choose = (item: PaletteItem): void => {
    // Closed first: what is run may open a dialog of its own.
    onClose();
    app.settings.update({
      recentCommands: rememberRecent(app.settings.observable.get().recentCommands, item.id),
    });
    item.run();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (commandOfKey(event, true) !== 'palette') return;
    event.preventDefault();
    onClose();
  };
  return (
    <Dialog title={t('palette.name')} onClose={onClose} isBare>
      <Autocomplete.Root
        open
        inline
        mode="none"
        autoHighlight="always"
        keepHighlight
        items={sections}
        value={query}
        onValueChange={setQuery}
        itemToStringValue={(item: PaletteItem) => item.label}
      >
        <div className={styles['box']}>
          <SearchIcon />
          <Autocomplete.Input
            className={styles['input']}
            aria-label={t('palette.search')}
            placeholder={t('palette.search')}
            spellCheck={false}
            onKeyDown={onKeyDown}
          />
        </div>
        <Autocomplete.Empty className={styles['empty']}>{t('palette.nothing')}</Autocomplete.Empty>
        <Autocomplete.List className={styles['list']}>
          {(section: PaletteSection) => (
            <Autocomplete.Group key={section.group ?? 'found'} items={[...section.items]}>
              {section.group !== null && (
                <Autocomplete.GroupLabel className={styles['group']}>
                  {t(`palette.group.${section.group}`)}
                </Autocomplete.GroupLabel>
              )}
              <Autocomplete.Collection>
                {(item: PaletteItem) => (
                  <Autocomplete.Item
                    key={item.id}
                    value={item}
                    className={styles['item']}
                    onClick={() => choose(item)}
                  >
                    <bdi>{item.label}</bdi>
                    {item.isChosen === true && (
                      <span role="img" aria-label={t('palette.chosen')}>
                        ✓
                      </span>
                    )}
                    {item.keys !== null && <kbd>{item.keys}</kbd>}
                  </Autocomplete.Item>
                )}
              </Autocomplete.Collection>
            </Autocomplete.Group>
          )}
        </Autocomplete.List>
      </Autocomplete.Root>
    </Dialog>
  );
}
