import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Page } from '../../server/schemas/common.js';
import { Trouble } from '../shell/trouble.js';
import { useText } from '../texts/use-text.js';
import './paged-list.css';

interface PagedListProps<Item> {
  readonly label: string;
  readonly query: UseInfiniteQueryResult<InfiniteData<Pick<Page<Item>, 'items' | 'next'>>>;
  /** Height of a row before it is measured, in pixels. */
  readonly rowHeight: number;
  keyOf(item: Item): string;
  /** A row; its first link or button takes the focus when the arrows move. */
  row(item: Item): ReactNode;
  /** Key of the row to be brought into view when the list first has it. */
  readonly chosen?: string | undefined;
  readonly empty: string;
}

/** A list of any length: only the rows in view exist, further pages come as they are scrolled to. */
export function PagedList<Item>({
  label,
  query,
  rowHeight,
  keyOf,
  row,
  chosen,
  empty,
}: PagedListProps<Item>) {
  const { t } = useText();
  const frame = useRef<HTMLDivElement>(null);
  const items = query.data?.pages.flatMap((page) => page.items) ?? [];
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: (index) => keyOf(items[index]!),
  });
  const rows = virtual.getVirtualItems();
  const last = rows[rows.length - 1]?.index ?? -1;
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (last >= items.length - 12 && hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [last, items.length, hasNextPage, isFetchingNextPage, fetchNextPage]);
  const seen = useRef<string>(undefined);
  useEffect(() => {
    if (chosen === undefined || seen.current === chosen) return;
    const index = items.findIndex((item) => keyOf(item) === chosen);
    if (index < 0) return;
    if (seen.current === undefined || !rows.some((one) => one.index === index))
      virtual.scrollToIndex(index, { align: 'center' });
    seen.current = chosen;
  });
  if (query.isError) return <Trouble error={query.error} />;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !(event.target instanceof Element)) return;
    const at = Number(event.target.closest('[data-index]')?.getAttribute('data-index') ?? -1) + step;
    if (at < 0 || at >= items.length) return;
    event.preventDefault();
    virtual.scrollToIndex(at);
    requestAnimationFrame(() =>
      frame.current?.querySelector<HTMLElement>(`[data-index="${at}"] :is(a, button)`)?.focus(),
    );
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrows only move the focus between the links of the rows
    <div className="paged" ref={frame} onKeyDown={onKeyDown}>
      {query.isPending && <div className="waiting" />}
      {query.isSuccess && items.length === 0 && <p className="empty">{empty}</p>}
      <ul aria-label={label} style={{ blockSize: virtual.getTotalSize() }}>
        {rows.map(({ key, index, start }) => (
          <li
            key={key}
            data-index={index}
            ref={virtual.measureElement}
            style={{ transform: `translateY(${start}px)` }}
            aria-setsize={hasNextPage ? -1 : items.length}
            aria-posinset={index + 1}
          >
            {row(items[index]!)}
          </li>
        ))}
      </ul>
      {isFetchingNextPage && <p className="unseen">{t('list.more')}</p>}
    </div>
  );
}
