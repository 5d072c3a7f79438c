import { useTranslation } from 'react-i18next';
import { COMMAND_GROUPS, COMMANDS, commandTitleKey, type Command } from '../../shared/commands.ts';
import { useApp } from '../app-context.ts';
import { keyText } from '../commands/key-text.ts';
import { Dialog } from '../components/dialog.tsx';
import styles from './shortcut-sheet.module.css';

const keysOf = ({ accelerator, keys }: Command): readonly string[] => [
  ...keys,
  ...(accelerator === null ? [] : [accelerator]),
];

/** Every command that has a key, by group. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { facts } = useApp();
  const { t } = useTranslation();
  return (
    <Dialog title={t('commands.shortcuts')} onClose={onClose}>
      {COMMAND_GROUPS.map((group) => {
        const commands = COMMANDS.filter((each) => each.group === group && keysOf(each).length > 0);
        return commands.length === 0 ? null : (
          <section key={group} className={styles['group']}>
            <h3>{t(`commandGroup.${group}`)}</h3>
            <dl>
              {commands.map((command) => (
                <div key={command.id}>
                  <dt>{t(commandTitleKey(command.id))}</dt>
                  <dd>
                    {keysOf(command).map((key) => (
                      <kbd key={key}>{keyText(key, facts.platform)}</kbd>
                    ))}
                  </dd>
                </div>
              ))}
              {group === 'find' && (
                <div>
                  <dt>{t('savedViews.keysTitle')}</dt>
                  <dd>
                    <kbd>{keyText('Alt+1', facts.platform)}</kbd>
                    <kbd>{keyText('Alt+9', facts.platform)}</kbd>
                  </dd>
                </div>
              )}
            </dl>
          </section>
        );
      })}
    </Dialog>
  );
}
