import { Suspense, useEffect, useRef } from 'react';
import { useActions } from '../actions/action-registry.js';
import { useAddress } from '../state/use-address.js';
import { useText } from '../texts/use-text.js';
import { viewOf } from '../views/views.js';
import { useFollowLinks } from './follow-links.js';
import { mainActions } from './main-actions.js';
import { BottomBar, Rail } from './navigation.js';
import { Notices } from './notices.js';
import { Overlays } from './overlays.js';
import { Progress } from './progress.js';
import { screenOf } from './screens.js';
import './shell.css';
import { TroubleBoundary } from './trouble.js';
import { useKeys } from './use-keys.js';

/** The frame every view stands in. */
export function Shell() {
  const { t } = useText();
  const address = useAddress();
  const view = viewOf(address);
  const Screen = screenOf(view);
  const main = useRef<HTMLElement>(null);
  useActions(mainActions);
  useKeys();
  useFollowLinks();
  const title = t(view.title);
  const shown = useRef(view.name);
  useEffect(() => {
    document.title = `${title} · Crossbearing`;
    if (shown.current !== view.name) main.current?.focus({ preventScroll: true });
    shown.current = view.name;
  }, [view.name, title]);
  return (
    <>
      <a className="skip" href="#main">
        {t('shell.skip')}
      </a>
      <div className="shell">
        <Rail />
        <div className="stage">
          <Progress />
          <main id="main" ref={main} tabIndex={-1} aria-label={title}>
            <TroubleBoundary key={view.name}>
              <Suspense fallback={<div className="waiting" />}>
                <Screen />
              </Suspense>
            </TroubleBoundary>
          </main>
        </div>
        <BottomBar />
      </div>
      <Notices />
      <Overlays />
    </>
  );
}
