import { lazy, type ReactNode, Suspense } from 'react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useText } from '../texts/use-text.js';
import { type Overlay, setOverlay, useOverlay } from './overlay.js';

const Palette = lazy(() => import('./palette.js'));
const KeyHelp = lazy(() => import('./key-help.js'));
const ReviewerName = lazy(() => import('./reviewer-name.js'));

/** What lies over the page when asked for; fetched then. */
export function Overlays() {
  const overlay = useOverlay();
  const { t } = useText();
  return (
    <>
      <Over open={overlay} which="palette" title={t('action.palette')} unseenTitle>
        <Palette />
      </Over>
      <Over open={overlay} which="keys" title={t('action.keys')}>
        <KeyHelp />
      </Over>
      <Over open={overlay} which="reviewer" title={t('action.reviewer')}>
        <ReviewerName />
      </Over>
    </>
  );
}

function Over(props: {
  readonly open: Overlay;
  readonly which: Overlay;
  readonly title: string;
  readonly unseenTitle?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <ModalOverlay
      className="shade"
      isDismissable
      isOpen={props.open === props.which}
      onOpenChange={(open) => {
        if (!open) setOverlay(undefined);
      }}
    >
      <Modal className="sheet">
        <Dialog className={`dialog ${props.which}`}>
          <Heading slot="title" level={2} className={props.unseenTitle ? 'unseen' : undefined}>
            {props.title}
          </Heading>
          <Suspense fallback={<div className="waiting" />}>{props.children}</Suspense>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
