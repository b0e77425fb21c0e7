import { Command } from 'cmdk';
import { useAllActions } from '../actions/action-registry.js';
import type { TextKey } from '../texts/text-key.js';
import { useText } from '../texts/use-text.js';
import { Keys } from './key-help.js';
import { setOverlay } from './overlay.js';
import './palette.css';
import { runAction } from './run-action.js';

/** Every action by its name: written, chosen, done. */
export default function Palette() {
  const { t } = useText();
  const actions = useAllActions().filter(
    (action) => action.may?.() !== false && action.name !== 'palette.toggle',
  );
  const groups = [...new Set(actions.map((action) => action.group))];
  return (
    <Command label={t('action.palette')} loop>
      <Command.Input placeholder={t('palette.placeholder')} autoFocus />
      <Command.List>
        <Command.Empty>{t('palette.nothing')}</Command.Empty>
        {groups.map((group: TextKey) => (
          <Command.Group key={group} heading={t(group)}>
            {actions
              .filter((action) => action.group === group)
              .map((action) => (
                <Command.Item
                  key={action.name}
                  value={`${t(action.title)} ${action.name}`}
                  onSelect={() => {
                    setOverlay(undefined);
                    void runAction(action);
                  }}
                >
                  <span>{t(action.title)}</span>
                  {action.keys?.[0] && <Keys keys={action.keys[0]} />}
                </Command.Item>
              ))}
          </Command.Group>
        ))}
      </Command.List>
    </Command>
  );
}
