import { useState } from 'react';
import { Button } from 'react-aria-components';
import { setBrowserValue, useBrowserValue } from '../state/browser-state.js';
import { useText } from '../texts/use-text.js';
import { setOverlay } from './overlay.js';

/** Asks for the name that decisions are signed with. */
export default function ReviewerName() {
  const { t } = useText();
  const [name, setName] = useState(useBrowserValue('reviewer') ?? '');
  return (
    <form
      className="reviewer-form"
      onSubmit={(event) => {
        event.preventDefault();
        setBrowserValue('reviewer', name.trim() === '' ? undefined : name.trim());
        setOverlay(undefined);
      }}
    >
      <label className="field">
        <span className="label">{t('reviewer.label')}</span>
        <input
          value={name}
          maxLength={100}
          onChange={(event) => setName(event.target.value)}
          autoComplete="name"
        />
      </label>
      <p className="quiet small">{t('reviewer.why')}</p>
      <Button type="submit" className="button main">
        {t('action.save')}
      </Button>
    </form>
  );
}
