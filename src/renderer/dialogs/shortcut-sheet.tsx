import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { COMMAND_GROUPS, COMMANDS, commandTitleKey, type Command } from '../../shared/commands.ts';
import { useApp } from '../app-context.ts';
import { keyText } from '../commands/key-text.ts';
import { LOCAL_KEYS } from '../commands/local-keys.ts';
import { Dialog } from '../components/dialog.tsx';
import styles from './shortcut-sheet.module.css';

const keysOf = ({ accelerator, keys }: Command): readonly string[] => [
  ...keys,
  ...(accelerator === null ? [] : [accelerator]),
];

/** Every key of the window, by what it is for: those that hold everywhere, then those of each part. */
export function ShortcutSheet({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  return (
    <Dialog title={t('commands.shortcuts')} onClose={onClose} size="sheet">
      {/* Longer than a small window: the keyboard scrolls it. */}
      <div className={styles['sheet']} role="group" aria-label={t('commands.shortcuts')} tabIndex={0}>
        {COMMAND_GROUPS.map((group) => {
          const commands = COMMANDS.filter((each) => each.group === group && keysOf(each).length > 0);
          return commands.length === 0 ? null : (
            <Group key={group} title={t(`commandGroup.${group}`)}>
              {commands.map((command) => (
                <Line key={command.id} does={t(commandTitleKey(command.id))} keys={keysOf(command)} />
              ))}
              {group === 'find' && (
                <Line does={t('savedViews.keysTitle')} keys={['Alt+1', 'Alt+9']} isRange />
              )}
            </Group>
          );
        })}
        {LOCAL_KEYS.map(({ id, does }) => (
          <Group key={id} title={t(`localKeys.title.${id}`)}>
            {does.map((each) => (
              <Line key={each.id} does={t(`localKeys.does.${each.id}`)} keys={each.keys} />
            ))}
          </Group>
        ))}
      </div>
    </Dialog>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles['group']}>
      <h3>{title}</h3>
      <dl>{children}</dl>
    </section>
  );
}

/** The key that is held for all of several keys, which is then told once. */
function heldFor(keys: readonly string[]): string | null {
  const [held, rest] = keys[0]?.split('+') ?? [];
  const isShared =
    held !== undefined && rest !== undefined && keys.every((key) => key.startsWith(`${held}+`));
  return keys.length > 2 && isShared ? held : null;
}

interface LineProps {
  readonly does: string;
  readonly keys: readonly string[];
  /** From the first key to the last. */
  readonly isRange?: boolean;
}

function Line({ does, keys, isRange = false }: LineProps) {
  const { facts } = useApp();
  const held = heldFor(keys);
  return (
    <div>
      <dt>{does}</dt>
      <dd>
        {held !== null && (
          <>
            <kbd>{keyText(held, facts.platform)}</kbd>+
          </>
        )}
        {keys.map((key, index) => (
          <Fragment key={key}>
            {isRange && index > 0 && '…'}
            <kbd>{keyText(held === null ? key : key.slice(held.length + 1), facts.platform)}</kbd>
          </Fragment>
        ))}
      </dd>
    </div>
  );
}
