import { Button } from 'react-aria-components';
import { Icon } from '../design/icon.js';
import { useText } from '../texts/use-text.js';
import { dismiss, undoLatest, useNotices } from './undo-list.js';

/** What was just done, with its undo, read out to those who hear the page. */
export function Notices() {
  const { t } = useText();
  const notices = useNotices();
  return (
    <div className="toasts" role="status" aria-live="polite">
      {notices.map((notice) => (
        <div key={notice.id} className={notice.bad ? 'toast bad' : 'toast'}>
          <span>{notice.says}</span>
          {notice.undoable && (
            <Button className="button" onPress={() => void undoLatest(notice.undoable)}>
              {t('action.undo')}
            </Button>
          )}
          <Button className="button icon" aria-label={t('action.close')} onPress={() => dismiss(notice.id)}>
            <Icon name="close" size={14} />
          </Button>
        </div>
      ))}
    </div>
  );
}
