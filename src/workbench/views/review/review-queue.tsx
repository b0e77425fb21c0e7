import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ReviewItem } from '../../../server/schemas/review.js';
import type { Action } from '../../actions/action.js';
import { useActions } from '../../actions/action-registry.js';
import type { QueryValues } from '../../api/ask.js';
import { queries } from '../../api/queries.js';
import { decide } from '../../parts/assess-actions.js';
import { Choice } from '../../parts/choice.js';
import { PagedList } from '../../parts/paged-list.js';
import { addressOf } from '../../state/address.js';
import { setAddress, useAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';
import { claimWords } from '../../words/claim-words.js';
import { ReviewCard } from './review-card.js';

const sorts = ['worth', 'newest', 'doubt'] as const;
const kinds = ['figure', 'event', 'statement'] as const;

/** The queue, and the claim at hand. Deciding goes on to the next at once; the answer comes meanwhile. */
export function ReviewQueue({
  filter,
  chosen,
}: {
  readonly filter: QueryValues;
  readonly chosen: string | undefined;
}) {
  const words = useText();
  const { t } = words;
  const { values } = useAddress();
  const [correcting, setCorrecting] = useState(false);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const queue = useInfiniteQuery({ ...queries.review(filter), placeholderData: keepPreviousData });
  const items = useMemo(() => queue.data?.pages.flatMap((page) => page.items) ?? [], [queue.data]);
  const open = useMemo(() => items.filter((item) => !gone.has(item.claim.id)), [items, gone]);
  const total = (queue.data?.pages[0]?.total.count ?? 0) - (items.length - open.length);
  const id = chosen ?? open[0]?.claim.id;
  const at = open.findIndex((item) => item.claim.id === id);
  const item: ReviewItem | undefined = items.find((one) => one.claim.id === id);
  const alone = useQuery({ ...queries.claim(id ?? ''), enabled: id !== undefined });
  const claim = alone.data ?? item?.claim;

  const actions = useMemo((): readonly Action[] => {
    const group = 'group.review';
    const show = (index: number) => {
      setCorrecting(false);
      setAddress({ claim: open[index]?.claim.id }, 'replace');
    };
    const decision = (name: 'accept' | 'reject', keys: string): Action => ({
      name: `review.${name}`,
      title: `action.${name}`,
      group,
      keys: [keys],
      changes: 'server',
      may: () => claim !== undefined && claim.review.state === 'open',
      run: () => {
        const judged = claim!;
        setGone((before) => new Set([...before, judged.id]));
        show(at + 1 < open.length ? at + 1 : at - 1);
        return decide(judged, { decision: name }, words).then(
          (undoable) => ({
            ...undoable,
            undo: async () => {
              setGone((before) => new Set([...before].filter((one) => one !== judged.id)));
              setAddress({ claim: judged.id }, 'replace');
              await undoable.undo();
            },
          }),
          (failed) => {
            setGone((before) => new Set([...before].filter((one) => one !== judged.id)));
            throw failed;
          },
        );
      },
    });
    return [
      decision('accept', 'a'),
      decision('reject', 'r'),
      {
        name: 'review.correct',
        title: 'action.correct',
        group,
        keys: ['c'],
        changes: 'nothing',
        may: () => claim !== undefined,
        run: () => setCorrecting(true),
      },
      {
        name: 'review.next',
        title: 'action.next-claim',
        group,
        keys: ['j', 'ArrowRight'],
        changes: 'address',
        may: () => at + 1 < open.length,
        run: () => show(at + 1),
      },
      {
        name: 'review.previous',
        title: 'action.previous-claim',
        group,
        keys: ['k', 'ArrowLeft'],
        changes: 'address',
        may: () => at > 0,
        run: () => show(at - 1),
      },
    ];
  }, [claim, open, at, words]);
  useActions(actions);

  return (
    <div className="split queue chosen">
      <section className="side" aria-label={t('review.part-queue')}>
        <header className="list-head">
          <div className="top">
            <Choice
              label={t('review.kind')}
              name="kind"
              choices={kinds.map((one) => ({ id: one, label: t(`kind.${one}`) }))}
            />
            <Choice
              label={t('list.sort')}
              name="sort"
              choices={sorts.map((one) => ({ id: one, label: t(`sort.${one}`) }))}
            />
          </div>
          {(filter.series || filter.account || filter.conflict) && (
            <a className="small" href={addressOf('review', { kind: values.kind, sort: values.sort })}>
              {t('review.all')}
            </a>
          )}
        </header>
        <PagedList<ReviewItem>
          label={t('review.part-queue')}
          query={queue}
          rowHeight={64}
          keyOf={(one) => one.claim.id}
          chosen={id}
          empty={t('review.nothing')}
          row={(one) => (
            <a
              className={`row ${gone.has(one.claim.id) ? 'gone' : ''}`}
              href={addressOf('review', { ...values, claim: one.claim.id })}
              aria-current={one.claim.id === id ? 'true' : undefined}
            >
              <span className="title one-line" dir="auto">
                {claimWords(one.claim, words)}
              </span>
              <span className="quiet small one-line" dir="auto">
                {one.claim.account.publisher ?? one.claim.account.name}
              </span>
              <span className="quiet small one-line" dir="auto">
                {one.stake}
              </span>
            </a>
          )}
        />
      </section>
      <section className="body" aria-label={t('review.claim')}>
        {claim ? (
          <ReviewCard
            key={claim.id}
            claim={claim}
            stake={item?.stake}
            place={at >= 0 ? t('review.place', { number: at + 1, total }) : undefined}
            actions={actions}
            correcting={correcting}
            onCorrecting={setCorrecting}
            onCorrected={() => {
              setCorrecting(false);
              setGone((before) => new Set([...before, claim.id]));
              setAddress({ claim: open[at + 1]?.claim.id }, 'replace');
            }}
          />
        ) : queue.isPending ? (
          <div className="waiting" />
        ) : (
          <p className="empty">{t('review.nothing')}</p>
        )}
      </section>
    </div>
  );
}
