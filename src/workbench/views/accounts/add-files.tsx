import { type ReactNode, useSyncExternalStore } from 'react';
import { Button, DropZone, FileTrigger } from 'react-aria-components';
import { Icon } from '../../design/icon.js';
import { addressOf } from '../../state/address.js';
import { useText } from '../../texts/use-text.js';
import { clearUpload, currentUpload, subscribeToUpload, upload } from './upload.js';

const formats = [
  '.txt',
  '.md',
  '.html',
  '.htm',
  '.json',
  '.jsonl',
  '.ndjson',
  '.csv',
  '.eml',
  '.mht',
  '.pdf',
  '.docx',
  '.warc',
];

/** Files can be dropped anywhere on it. */
export function AddFiles({ children }: { readonly children: ReactNode }) {
  const { t } = useText();
  return (
    <DropZone
      className="drop"
      aria-label={t('accounts.drop')}
      getDropOperation={() => 'copy'}
      onDrop={async ({ items }) => {
        const files = await Promise.all(
          items.flatMap((item) => (item.kind === 'file' ? [item.getFile()] : [])),
        );
        void upload(files);
      }}
    >
      {children}
      <UploadProgress />
    </DropZone>
  );
}

export function AddFilesButton() {
  const { t } = useText();
  return (
    <FileTrigger
      allowsMultiple
      acceptedFileTypes={formats}
      onSelect={(files) => {
        if (files) void upload([...files]);
      }}
    >
      <Button className="button">
        <Icon name="add" size={16} /> {t('accounts.add')}
      </Button>
    </FileTrigger>
  );
}

/** How far it is, what was left out and why, and what is new. */
function UploadProgress() {
  const { t } = useText();
  const state = useSyncExternalStore(subscribeToUpload, currentUpload);
  if (!state) return null;
  const share = state.total > 0 ? state.done / state.total : 0;
  return (
    <section className="upload" aria-label={t('accounts.adding')}>
      <header className="top">
        <h2 role="status">
          {state.failed
            ? t('upload.failed')
            : state.finished
              ? t('upload.done', { n: state.finished.new })
              : t(`upload.${state.phase}`, { done: state.done, total: state.total })}
        </h2>
        {(state.finished || state.failed) && (
          <Button className="button bare icon" aria-label={t('action.close')} onPress={clearUpload}>
            <Icon name="close" size={14} />
          </Button>
        )}
      </header>
      {!state.finished && !state.failed && (
        <progress aria-label={t('accounts.adding')} value={share > 0 ? share : undefined} max={1} />
      )}
      {state.failed && <p>{state.failed}</p>}
      {state.finished && <p className="quiet">{t('upload.claims', { n: state.finished.claims })}</p>}
      <ul className="small">
        {state.taken.map((account) => (
          <li key={account.id}>
            <a href={addressOf('accounts', { account: account.id })} dir="auto">
              {account.title ?? account.name}
            </a>
          </li>
        ))}
        {state.problems.map((problem) => (
          <li key={problem} className="problem">
            {problem}
          </li>
        ))}
      </ul>
    </section>
  );
}
