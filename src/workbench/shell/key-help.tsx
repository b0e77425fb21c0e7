import { useAllActions } from '../actions/action-registry.js';
import { chordsOf } from '../actions/key-chord.js';
import type { TextKey } from '../texts/text-key.js';
import { useText } from '../texts/use-text.js';

/** Every action with keys, as they are on the present screen. */
export default function KeyHelp() {
  const { t } = useText();
  const groups = new Map<TextKey, { name: string; title: TextKey; keys: readonly string[] }[]>();
  const actions = useAllActions();
  for (const { name, title, group, keys } of actions)
    if (keys) groups.set(group, [...(groups.get(group) ?? []), { name, title, keys }]);
  return (
    <div className="key-help">
      {[...groups].map(([group, actions]) => (
        <section key={group}>
          <h3 className="over">{t(group)}</h3>
          <dl>
            {actions.map((action) => (
              <div key={action.name}>
                <dt>{t(action.title)}</dt>
                <dd>
                  <Keys keys={action.keys[0]!} />
                </dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

/** "Mod+K" as the keys that are pressed. */
export function Keys({ keys }: { readonly keys: string }) {
  const mac = navigator.platform.startsWith('Mac');
  return (
    <span dir="ltr">
      {chordsOf(keys).map((chord) => (
        <span key={chord}>
          {chord.split(/\+(?=.)/).map((key) => (
            <kbd key={key}>{key === 'Mod' ? (mac ? '⌘' : 'Ctrl') : key}</kbd>
          ))}{' '}
        </span>
      ))}
    </span>
  );
}
