import { describe, expect, it } from 'vitest';
import { readGold } from '../../src/evaluate/gold.js';
import {
  accountDetailSchema,
  accountPageSchema,
  uploadStepSchema,
} from '../../src/server/schemas/account.js';
import { type ClaimView, claimViewSchema, type FigureView } from '../../src/server/schemas/claim.js';
import { conflictPageSchema, settleAnswerSchema } from '../../src/server/schemas/conflict.js';
import { correctionAnswerSchema, correctionPreviewSchema } from '../../src/server/schemas/correction.js';
import { eventPageSchema } from '../../src/server/schemas/event.js';
import { linkAnswerSchema } from '../../src/server/schemas/lineage.js';
import {
  assessAnswerSchema,
  assessmentPageSchema,
  reviewPageSchema,
} from '../../src/server/schemas/review.js';
import { seriesDetailSchema } from '../../src/server/schemas/series.js';
import { buildStore } from '../../src/store/build.js';
import { forgetReadings } from '../../src/store/forget-readings.js';
import { listClaims } from '../../src/store/queries/claims.js';
import { readPicture } from '../../src/store/queries/picture.js';
import { expectProblem, sampleServer } from './sample-server.js';

const server = sampleServer(['news', 'reports']);
const AL_HOL = 'al-hol/population/stock/all/person';

/** A figure that carries the series, nobody has reviewed and is sure of its weight. */
async function openFigure(): Promise<FigureView> {
  // On a busy machine a picture may still be moving when the decision that moves it has been answered.
  await server.context.workshop.idle();
  const { items } = await server.get(`/api/review?series=${encodeURIComponent(AL_HOL)}`, reviewPageSchema);
  const found = items.map(({ claim }) => claim).find((claim) => claim.kind === 'figure');
  return found as FigureView;
}

async function decide(claim: Pick<ClaimView, 'id' | 'version'>, body: object) {
  const response = await server.post(`/api/claims/${claim.id}/assessments`, body, {
    'if-match': `"${claim.version}"`,
  });
  const text = await response.text();
  expect(response.status, text).toBe(201);
  return assessAnswerSchema.parse(JSON.parse(text));
}

async function undo(assessment: number) {
  const response = await server.post(`/api/assessments/${assessment}/undo`, {});
  expect(response.status).toBe(201);
  return assessAnswerSchema.parse(await response.json());
}

describe('a decision', () => {
  it('moves the estimates at once, and is taken back without a trace in them', async () => {
    const before = await readPicture(server.store);
    const claim = await openFigure();
    const rejected = await decide(claim, { decision: 'reject', why: 'not of this camp' });
    expect(rejected.claim!.review.state).toBe('rejected');
    expect(rejected.pending).toBe(false);
    expect(await readPicture(server.store)).not.toEqual(before);
    const undone = await undo(rejected.assessment.id);
    expect(undone.claim!.review.state).toBe('open');
    expect(undone.claim!.version).toBe(2);
    expect(await readPicture(server.store)).toEqual(before);
    const { items } = await server.get(`/api/claims/${claim.id}/assessments`, assessmentPageSchema);
    expect(items.map(({ decision, undone: gone }) => [decision, gone])).toEqual([
      ['undo', false],
      ['reject', true],
    ]);
    expect(items[1]).toMatchObject({ who: 'tester', why: 'not of this camp' });
  });

  it('gives what a build from nothing gives', async () => {
    const claim = await openFigure();
    const { assessment } = await decide(claim, {
      decision: 'correct',
      fields: { value: { low: 60_000, best: 60_000, high: 60_000, bound: 'exact' } },
    });
    const moved = await readPicture(server.store);
    const claims = await listClaims(server.store);
    expect(claims.every(({ credibility }) => credibility !== undefined)).toBe(true);
    await forgetReadings(server.store);
    await buildStore(server.store, server.context.situation, server.context.extractor);
    expect(await readPicture(server.store)).toEqual(moved);
    expect(await listClaims(server.store)).toEqual(claims);
    const again = await server.get(`/api/claims/${claim.id}`, claimViewSchema);
    expect(again).toMatchObject({ value: { best: 60_000 }, review: { state: 'corrected' }, confidence: 1 });
    expect(again.asRead).toHaveProperty('value');
    await undo(assessment.id);
  });

  it('of one window is never lost to another that saw an older version', async () => {
    const claim = await openFigure();
    const [one, other] = await Promise.all(
      ['accept', 'reject'].map((decision) =>
        server.post(
          `/api/claims/${claim.id}/assessments`,
          { decision },
          { 'if-match': `"${claim.version}"` },
        ),
      ),
    );
    expect([one!.status, other!.status].sort()).toEqual([201, 412]);
    const winner = one!.status === 201 ? one! : other!;
    const loser = one!.status === 412 ? one! : other!;
    expect(await loser.json()).toMatchObject({ version: claim.version + 1 });
    const { assessment } = assessAnswerSchema.parse(await winner.json());
    const now = await server.get(`/api/claims/${claim.id}`, claimViewSchema);
    expect(now.review.state).toBe(assessment.decision === 'accept' ? 'accepted' : 'rejected');
    await expectProblem(
      await server.post(`/api/claims/${claim.id}/assessments`, { decision: 'accept' }),
      428,
      'no-version',
    );
    await undo(assessment.id);
    await expectProblem(await server.post(`/api/assessments/${assessment.id}/undo`, {}), 409, 'conflict');
  });

  it('is only taken back when it is the last', async () => {
    const claim = await openFigure();
    const first = await decide(claim, { decision: 'accept' });
    const second = await decide(first.claim!, { decision: 'reject' });
    await expectProblem(
      await server.post(`/api/assessments/${first.assessment.id}/undo`, {}),
      409,
      'conflict',
    );
    expect((await undo(second.assessment.id)).claim!.review.state).toBe('accepted');
    expect((await undo(first.assessment.id)).claim!.review.state).toBe('open');
  });

  it('that cannot be meant changes nothing', async () => {
    const claim = await openFigure();
    const path = `/api/claims/${claim.id}/assessments`;
    const match = { 'if-match': `"${claim.version}"` };
    for (const fields of [
      {},
      { value: { low: 5, best: 4, high: 3, bound: 'exact' } },
      { when: { edtf: 'yesterday', basis: 'stated' } },
      { value: { low: null, best: null, high: null, bound: 'exact' } },
      { factuality: 'sure' },
    ])
      await expectProblem(await server.post(path, { decision: 'correct', fields }, match), 422, 'not-valid');
    await expectProblem(
      await server.post('/api/claims/none/assessments', { decision: 'accept' }, match),
      404,
      'not-found',
    );
    expect((await server.get(`/api/claims/${claim.id}`, claimViewSchema)).version).toBe(claim.version);
  });
});

describe('a marked span', () => {
  it('becomes a claim that outlives another reading, counts as reviewed, and can be taken back', async () => {
    const figure = await openFigure();
    const account = await server.get(`/api/accounts/${figure.account.id}`, accountDetailSchema);
    const span = { start: figure.start, end: Math.min(account.text.length, figure.end + 1) };
    const response = await server.post(`/api/accounts/${account.id}/claims`, {
      ...span,
      fields: { value: { low: 12, best: 12, high: 12, bound: 'exact' }, measure: 'killed', aspect: 'flow' },
    });
    const made = assessAnswerSchema.parse(await response.json());
    expect(response.status).toBe(201);
    expect(made.claim).toMatchObject({ marked: true, text: account.text.slice(span.start, span.end) });
    await expectProblem(
      await server.post(`/api/accounts/${account.id}/claims`, {
        ...span,
        fields: { measure: 'x', value: { low: 1, best: 1, high: 1, bound: 'exact' } },
      }),
      409,
      'conflict',
    );
    await forgetReadings(server.store);
    await buildStore(server.store, server.context.situation, server.context.extractor);
    const again = await server.get(`/api/claims/${made.claim!.id}`, claimViewSchema);
    expect(again).toMatchObject({ marked: true, review: { state: 'corrected' } });
    const gold = readGold(await (await server.app.request('/api/gold')).text());
    expect(gold.problems).toEqual([]);
    expect(gold.gold.figures).toContainEqual(expect.objectContaining({ ...span, measure: 'killed' }));
    expect((await undo(made.assessment.id)).claim).toBeNull();
    await expectProblem(await server.app.request(`/api/claims/${made.claim!.id}`), 404, 'not-found');
  });
});

describe('a standing correction', () => {
  it('applies everywhere at once, again after another reading, and is taken back everywhere', async () => {
    const before = await readPicture(server.store);
    const rule = { kind: 'rename-place', from: 'al-hol', to: { id: 'roj', name: 'Roj' } };
    const preview = correctionPreviewSchema.parse(
      await (await server.post('/api/corrections/preview', { rule })).json(),
    );
    expect(preview.claims).toBeGreaterThan(10);
    expect(await readPicture(server.store)).toEqual(before);
    const response = await server.post('/api/corrections', { rule, why: 'a slip' });
    expect(response.status).toBe(201);
    const made = correctionAnswerSchema.parse(await response.json());
    expect(made.correction.claims).toBe(preview.claims);
    await expectProblem(
      await server.app.request(`/api/series/${encodeURIComponent(AL_HOL)}`),
      404,
      'not-found',
    );
    const moved = await readPicture(server.store);
    const claims = await listClaims(server.store);
    expect(claims.every(({ credibility }) => credibility !== undefined)).toBe(true);
    await forgetReadings(server.store);
    await buildStore(server.store, server.context.situation, server.context.extractor);
    expect(await readPicture(server.store)).toEqual(moved);
    const undone = await server.post(`/api/corrections/${made.correction.id}/undo`, {});
    expect(undone.status).toBe(201);
    expect(await readPicture(server.store)).toEqual(before);
  });

  it('does not touch what a reviewer has read otherwise', async () => {
    const claim = await openFigure();
    const places = [{ id: 'roj', name: 'Roj' }];
    const { assessment } = await decide(claim, { decision: 'correct', fields: { places } });
    const rule = { kind: 'rename-place', from: 'al-hol', to: { id: 'hasakah', name: 'Hasakah' } };
    const made = correctionAnswerSchema.parse(await (await server.post('/api/corrections', { rule })).json());
    expect((await server.get(`/api/claims/${claim.id}`, claimViewSchema)).places).toEqual(places);
    await server.post(`/api/corrections/${made.correction.id}/undo`, {});
    await undo(assessment.id);
    await server.get(`/api/series/${encodeURIComponent(AL_HOL)}`, seriesDetailSchema);
  });
});

describe('a conflict', () => {
  it('is settled with the decisions it takes, all or none, and opened again with them', async () => {
    const { items } = await server.get('/api/conflicts?state=open', conflictPageSchema);
    const conflict = items[0]!;
    const detail = (await (
      await server.app.request(`/api/conflicts/${encodeURIComponent(conflict.id)}`)
    ).json()) as {
      voices: { claim: string; version: number }[];
    };
    const path = `/api/conflicts/${encodeURIComponent(conflict.id)}/settlement`;
    const [first] = detail.voices;
    await expectProblem(await server.post(path, { way: 'reject' }), 422, 'not-valid');
    await expectProblem(
      await server.post(path, { way: 'reject', claims: [{ id: first!.claim, version: first!.version + 1 }] }),
      412,
      'changed',
    );
    expect((await server.get(`/api/claims/${first!.claim}`, claimViewSchema)).review.state).toBe('open');
    const settled = await server.post(path, {
      way: 'reject',
      claims: [{ id: first!.claim, version: first!.version }],
      why: 'an old figure',
    });
    expect(settled.status).toBe(201);
    const { settlement, conflict: left } = settleAnswerSchema.parse(await settled.json());
    expect(left === null || left.state === 'settled').toBe(true);
    const opened = await server.post(`/api/settlements/${settlement.id}/undo`, {});
    expect(settleAnswerSchema.parse(await opened.json()).conflict).toMatchObject({
      id: conflict.id,
      state: 'open',
    });
    expect((await server.get(`/api/claims/${first!.claim}`, claimViewSchema)).review.state).toBe('open');
  });
});

describe('files dropped in', () => {
  it('are taken step by step; a broken one is named and costs nothing else', async () => {
    const form = new FormData();
    form.append('file', new File(['On 3 May 2020, 1,200 people fled the town of Shaddadi.'], '../note.txt'));
    form.append('file', new File(['{"text": '], 'broken.json'));
    const response = await server.app.request('/api/accounts', { method: 'POST', body: form });
    expect(response.headers.get('content-type')).toContain('application/x-ndjson');
    const steps = (await response.text())
      .trim()
      .split('\n')
      .map((line) => uploadStepSchema.parse(JSON.parse(line)));
    expect(steps.map(({ step }) => step)).toEqual(
      expect.arrayContaining(['received', 'taken', 'problem', 'reading', 'reconciling', 'done']),
    );
    expect(steps.at(-1)).toMatchObject({ step: 'done', accounts: 1, new: 1, problems: 1 });
    const taken = steps.find(({ step }) => step === 'taken') as { accounts: { id: string }[] };
    await server.get(`/api/accounts/${taken.accounts[0]!.id}`, accountDetailSchema);
  });
});

describe('links between accounts', () => {
  it('are refused, the account speaks for itself, and that is taken back', async () => {
    const { items } = await server.get('/api/accounts?limit=100', accountPageSchema);
    const { id, family } = items.find((one) => one.family !== null)!;
    const account = () => server.get(`/api/accounts/${id}`, accountDetailSchema);
    const before = await readPicture(server.store);
    const decisions: number[] = [];
    for (const link of (await account()).copies) {
      const body = { from: link.account.id, to: id, decision: 'refuse', who: 'Noor' };
      const refused = await server.post('/api/lineage/decisions', body);
      expect(refused.status).toBe(201);
      decisions.push(linkAnswerSchema.parse(await refused.json()).decision.id);
    }
    await server.context.workshop.idle();
    const alone = await account();
    expect(alone.family).toBeNull();
    for (const { decision } of alone.copies)
      expect(decision).toMatchObject({ decision: 'refuse', who: 'Noor' });
    for (const decision of decisions)
      expect((await server.post(`/api/lineage/decisions/${decision}/undo`, {})).status).toBe(201);
    await server.context.workshop.idle();
    const again = await account();
    expect(again.family).toBe(family);
    expect(again.copies.every(({ decision }) => decision === null)).toBe(true);
    expect(await readPicture(server.store)).toEqual(before);
    await expectProblem(
      await server.post(`/api/lineage/decisions/${decisions[0]}/undo`, {}),
      409,
      'conflict',
    );
    const decide = (to: string) =>
      server.post('/api/lineage/decisions', { from: id, to, decision: 'confirm' });
    await expectProblem(await decide(id), 422, 'not-valid');
    await expectProblem(await decide('none'), 404, 'not-found');
  });
});

describe('an event', () => {
  it('that is rejected goes from the timeline at once', async () => {
    const { items } = await server.get('/api/events?limit=500', eventPageSchema);
    const { words } = items.find(({ tellings }) => tellings === 1)!;
    const { assessment } = await decide({ id: words.claim, version: words.version }, { decision: 'reject' });
    await expectProblem(await server.app.request(`/api/events/${words.claim}`), 404, 'not-found');
    await undo(assessment.id);
    expect((await server.get('/api/events?limit=500', eventPageSchema)).items).toHaveLength(items.length);
  });
});
