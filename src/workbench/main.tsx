import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode, useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { createRoot } from 'react-dom/client';
import { client } from './api/client.js';
import { useStream } from './api/use-stream.js';
import './design/tokens.css';
import './design/base.css';
import './design/parts.css';
import { showWork } from './shell/progress.js';
import { loadScreen } from './shell/screens.js';
import { Shell } from './shell/shell.js';
import { themeShown, useTheme } from './shell/theme.js';
import { readAddress } from './state/address.js';
import { browserValue, useBrowserValue } from './state/browser-state.js';
import { englishWords, loadWords, type Tongue, type Words, WordsContext } from './texts/use-text.js';
import { viewOf } from './views/views.js';

document.documentElement.dataset.theme = themeShown(browserValue('theme'));

function Workbench({ first }: { readonly first: Words }) {
  useTheme();
  useStream(showWork);
  const [words, setWords] = useState(first);
  const tongue = (useBrowserValue('tongue') ?? 'en') as Tongue;
  useEffect(() => {
    let stays = true;
    void loadWords(tongue).then((loaded) => stays && setWords(loaded));
    return () => {
      stays = false;
    };
  }, [tongue]);
  useEffect(() => {
    document.documentElement.lang = words.tongue;
    document.documentElement.dir = words.direction;
  }, [words]);
  return (
    <WordsContext value={words}>
      <I18nProvider locale={words.locale}>
        <Shell />
      </I18nProvider>
    </WordsContext>
  );
}

const chosen = (browserValue('tongue') ?? 'en') as Tongue;
const [first] = await Promise.all([
  loadWords(chosen).catch(() => englishWords),
  // What cannot be fetched is told where it would stand.
  loadScreen(viewOf(readAddress(location.href))).catch(() => undefined),
]);
createRoot(document.getElementById('workbench')!).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <Workbench first={first} />
    </QueryClientProvider>
  </StrictMode>,
);
