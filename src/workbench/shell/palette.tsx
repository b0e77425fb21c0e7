import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Command } from 'cmdk';
import { useDeferredValue, useState } from 'react';
import type { Suggestions } from '../../server/schemas/search.js';
import { useAllActions } from '../actions/action-registry.js';
import { queries } from '../api/queries.js';
import { addressOf } from '../state/address.js';
import { go } from '../state/use-address.js';
import type { TextKey } from '../texts/text-key.js';
import { useText } from '../texts/use-text.js';
import { Keys } from './key-help.js';
import { setOverlay } from './overlay.js';
import './palette.css';
import { runAction } from './run-action.js';

type Suggestion = Suggestions['items'][number];

/** Every action by its name, and every thing of the picture by its own: written, chosen, done. */
export default function Palette() {
  const { t } = useText();
  const [said, setSaid] = useState('');
  const asked = useDeferredValue(said.trim());
  const things = useQuery({
    ...queries.suggestions(asked),
    enabled: asked.length > 1,
    placeholderData: keepPreviousData,
  });
  const actions = useAllActions().filter(
    (action) => action.may?.() !== false && action.name !== 'palette.toggle',
  );
  const groups = [...new Set(actions.map((action) => action.group))];
  const open = (href: string) => {
    setOverlay(undefined);
    go(href);
  };
  return (
    <Command label={t('action.palette')} loop>
      <Command.Input placeholder={t('palette.placeholder')} value={said} onValueChange={setSaid} autoFocus />
      <Command.List>
        <Command.Empty>{t('palette.nothing')}</Command.Empty>
        {asked.length > 1 && (
          <Command.Group heading={t('palette.things')}>
            {things.data?.items.map((thing) => (
              // The server has found it already: what was written stands in its value, so that it is kept.
              <Command.Item
                key={`${thing.kind} ${thing.id}`}
                value={`${said} ${thing.label} ${thing.kind} ${thing.id}`}
                onSelect={() => open(addressOfThing(thing))}
              >
                <span className="one-line" dir="auto">
                  {thing.label}
                </span>
                <span className="quiet small one-line">{thing.detail || t(`thing.${thing.kind}`)}</span>
              </Command.Item>
            ))}
            <Command.Item
              value={`${said} ${t('palette.search', { words: said })}`}
              onSelect={() => open(addressOf('search', { q: said.trim() }))}
            >
              {t('palette.search', { words: said.trim() })}
            </Command.Item>
          </Command.Group>
        )}
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

function addressOfThing({ kind, id }: Suggestion): string {
  switch (kind) {
    case 'series':
      return addressOf('series', { series: id });
    case 'account':
      return addressOf('accounts', { account: id });
    case 'conflict':
      return addressOf('conflicts', { conflict: id });
    case 'source':
      return addressOf('sources', { source: id });
    case 'place':
      return addressOf('series', { place: id });
  }
}
