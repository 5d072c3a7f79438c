import { useTranslation } from 'react-i18next';
import { useApp } from '../../app-context.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { useObservable } from '../../store/use-observable.ts';
import { CHOSEN_DEFAULTS, isChosenDefault } from './chosen-defaults.ts';
import { AppearanceSettings, LiveSettings, PrivacySettings, StartSettings } from './settings-groups.tsx';

/** What can be chosen once and is remembered. Every choice takes effect at once. */
export function SettingsDialog({ onClose }: { readonly onClose: () => void }) {
  const app = useApp();
  const { t } = useTranslation();
  const isDefault = useObservable(app.settings.observable, isChosenDefault);
  return (
    <Dialog
      title={t('settings.name')}
      onClose={onClose}
      footer={
        <Button isDisabled={isDefault} onClick={() => app.settings.update(CHOSEN_DEFAULTS)}>
          {t('settings.reset')}
        </Button>
      }
    >
      <AppearanceSettings />
      <LiveSettings />
      <StartSettings />
      <PrivacySettings />
    </Dialog>
  );
}
