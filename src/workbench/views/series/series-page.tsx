import { useInfiniteQuery, useQueries, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ClaimMark } from '../../../server/schemas/claim.js';
import type { SeriesDetail } from '../../../server/schemas/series.js';
import { queries } from '../../api/queries.js';
import { type FamilyColour, familyColours } from '../../charts/families.js';
import { SeriesChart } from '../../charts/series-chart.js';
import { TimeWindow } from '../../charts/time-window.js';
import { Trouble } from '../../shell/trouble.js';
import { addressOf } from '../../state/address.js';
import { go, setAddress, useAddress } from '../../state/use-address.js';
import { useText } from '../../texts/use-text.js';
import { dateWords } from '../../words/date-words.js';
import { estimateWords, intervalWords } from '../../words/number-words.js';
import { ChartLegend } from './chart-legend.js';
import { ChartTools } from './chart-tools.js';
import { ClaimTable } from './claim-table.js';
import { CountNotes } from './count-notes.js';
import { drawingOf, drawingsOf, partsShown } from './drawings.js';
import { drawnClaim, drawnEstimate, drawnEvent, wholeDomain } from './drawn.js';
import { MarkTold } from './mark-told.js';
import { SeriesHead } from './series-head.js';

/** Pages of 500 claims that are drawn; more marks than that are a blot. */
const MOST_PAGES = 12;

/** A series: its chart, what happened meanwhile, and every claim behind it. */
export function SeriesPage({ id }: { readonly id: string }) {
  const detail = useQuery(queries.series(id));
  const claims = useInfiniteQuery(queries.seriesClaims(id));
  const { hasNextPage, isFetching, fetchNextPage } = claims;
  const pages = claims.data?.pages.length ?? 0;
  useEffect(() => {
    if (hasNextPage && !isFetching && pages < MOST_PAGES) void fetchNextPage();
  }, [hasNextPage, isFetching, fetchNextPage, pages]);
  if (detail.isError) return <Trouble error={detail.error} />;
  if (detail.isPending) return <div className="waiting" />;
  const marks = claims.data?.pages.flatMap((page) => page.items) ?? [];
  return <SeriesShown detail={detail.data} marks={marks} />;
}

function SeriesShown({
  detail,
  marks,
}: {
  readonly detail: SeriesDetail;
  readonly marks: readonly ClaimMark[];
}) {
  const words = useText();
  const { t } = words;
  const { values } = useAddress();
  const frame = useRef<HTMLDivElement>(null);
  const [pointed, setPointed] = useState<string>();
  const compareIds = values.compare ?? [];
  const compared = useQueries({ queries: compareIds.map((one) => queries.series(one)) }).flatMap(
    ({ data }) => data ?? [],
  );
  const events = useInfiniteQuery(queries.seriesEvents(detail.id)).data?.pages.flatMap((page) => page.items);
  const families = useMemo(() => familyColours(marks), [marks]);
  const only = values.source;
  // Colours tell series apart while series are compared, voices otherwise.
  const comparing = compareIds.length > 0;
  const kinds = drawingsOf(detail);
  const kind = kinds.find((one) => one === values.draw?.[0]) ?? 'estimate';

  const estimates = useMemo(() => detail.estimates.map(drawnEstimate), [detail.estimates]);
  const claims = useMemo(() => {
    const colours = new Map(families.map((family: FamilyColour) => [family.id, family.colour]));
    return marks.flatMap((mark) =>
      only && !only.includes(mark.family.id)
        ? []
        : drawnClaim(mark, comparing ? 'var(--estimate)' : colours.get(mark.family.id)!),
    );
  }, [marks, families, only, comparing]);
  const joined = useMemo(
    () => marks.flatMap((mark) => mark.copies.map((copy) => [mark.id, copy] as const)),
    [marks],
  );
  const drawnEvents = useMemo(() => (events ?? []).flatMap(drawnEvent), [events]);
  const whole = useMemo(() => wholeDomain(estimates, claims), [estimates, claims]);
  const domain = useMemo(
    () => windowOf(whole, values.from?.[0], values.to?.[0]),
    [whole, values.from, values.to],
  );
  const seenEvents = useMemo(
    () => drawnEvents.filter((event) => event.to >= domain[0] && event.from <= domain[1]),
    [drawnEvents, domain],
  );
  const drawing = useMemo(() => drawingOf(kind, detail, values.group), [kind, detail, values.group]);
  const over = useMemo(
    () =>
      compared
        .filter((one) => one.unit === detail.unit)
        .map((one, i) => ({
          name: one.name,
          colour: compareColour(i),
          estimates: one.estimates.map(drawnEstimate),
        })),
    [compared, detail.unit],
  );
  const apart = compared.filter((one) => one.unit !== detail.unit);
  const byId = useMemo(() => new Map(marks.map((mark) => [mark.id, mark])), [marks]);
  const eventById = useMemo(() => new Map((events ?? []).map((event) => [event.id, event])), [events]);

  const zoom = (from: Date, to: Date, how: 'push' | 'replace' = 'push') => {
    const all = from <= whole[0] && to >= whole[1];
    setAddress({ from: all ? undefined : iso(from), to: all ? undefined : iso(to) }, how);
  };
  const hrefOf = (one: string) => {
    const place = byId.get(one) ?? eventById.get(one)?.words;
    return place ? addressOf('accounts', { account: place.account.id, claim: one }) : undefined;
  };
  const latest = detail.latest;
  const label = latest
    ? t('chart.label', {
        name: detail.name,
        value: estimateWords(latest.best, latest.interval['90'], words),
        interval: intervalWords(latest.interval['90'], words),
        date: dateWords(latest.date, words),
      })
    : detail.name;

  return (
    <div className="page series-page">
      <SeriesHead detail={detail} />
      <ChartTools
        detail={detail}
        marks={marks}
        kinds={kinds}
        kind={kind}
        frame={frame}
        domain={domain}
        whole={whole}
        onZoom={zoom}
      />
      <div ref={frame} className="charts">
        <SeriesChart
          label={label}
          height={320}
          estimates={estimates}
          claims={claims}
          compared={over}
          drawing={drawing}
          domain={domain}
          events={seenEvents}
          joined={joined}
          pointed={pointed}
          onPoint={setPointed}
          onOpen={(one, touch) => {
            const href = hrefOf(one);
            if (touch) setPointed(one);
            else if (href) go(href);
          }}
          onZoom={zoom}
          tell={(one) => (
            <MarkTold
              claim={byId.get(one)}
              event={eventById.get(one)}
              unit={detail.unit}
              href={hrefOf(one)}
            />
          )}
        />
        {apart.map((one) => (
          <section key={one.id} className="apart">
            <h3>{one.name}</h3>
            <SeriesChart
              label={one.name}
              height={160}
              estimates={one.estimates.map(drawnEstimate)}
              claims={[]}
              compared={[]}
              drawing={{ kind: 'estimate' }}
              domain={domain}
              events={[]}
              joined={[]}
              pointed={undefined}
              onPoint={() => {}}
              onOpen={() => {}}
              onZoom={zoom}
              tell={() => null}
            />
          </section>
        ))}
      </div>
      <TimeWindow
        whole={whole}
        shown={domain}
        points={estimates}
        onChange={(from, to) => zoom(from, to, 'replace')}
      />
      <ChartLegend
        families={kind === 'estimate' && !comparing ? families : []}
        only={only}
        parts={kind === 'parts' ? detail.parts : []}
        partsShown={kind === 'parts' ? partsShown(detail, values.group) : []}
        compared={over}
      />
      <CountNotes detail={detail} accountOf={(claim) => byId.get(claim)?.account.id} />
      <ClaimTable
        marks={marks}
        unit={detail.unit}
        families={families}
        pointed={pointed}
        onPoint={setPointed}
      />
    </div>
  );
}

/** Colour of a compared series, in its order. */
function compareColour(index: number): string {
  return `var(--family-${[2, 4, 3, 6, 7][index % 5]})`;
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The window the address asks for, within all there is. */
function windowOf(whole: readonly [Date, Date], from?: string, to?: string): readonly [Date, Date] {
  const first = Date.parse(from ?? '');
  const last = Date.parse(to ?? '');
  const start = Number.isNaN(first) ? whole[0] : new Date(first);
  const end = Number.isNaN(last) ? whole[1] : new Date(last);
  return start < end ? [start, end] : whole;
}
