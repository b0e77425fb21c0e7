import { describe, expect, it } from 'vitest';
import { buildGazetteer } from '../../../scripts/gazetteer.js';
import { NO_MODEL } from '../../../scripts/place-model-file.js';
import { nameKey } from './fold.js';
import { loadWorldGazetteer } from './load-world-gazetteer.js';
import { WORLD_CITY, WORLD_DIVISION, WORLD_PREFIX, WORLD_TOWN } from './world-gazetteer.js';

const bytes = buildGazetteer(NO_MODEL);
const world = loadWorldGazetteer(bytes);
const ids = (name: string) => world.find(nameKey(name)).map((entry) => entry.id);

describe('the world gazetteer', () => {
  it('is the same file each time', () => expect(Buffer.compare(buildGazetteer(NO_MODEL), bytes)).toBe(0));

  it('finds towns and divisions, the most populous first', () => {
    expect(ids('Kandahar')).toEqual(['geonames:1138336', 'iso:AF-KAN']);
    expect(ids('Hudaydah')).toContain('iso:YE-HU');
    expect(ids('Qurtala')).toEqual([]);
  });

  it('says what bears a name', () => {
    expect(world.sorts(nameKey('Kandahar')) & (WORLD_TOWN | WORLD_CITY | WORLD_DIVISION)).toBe(7);
    expect(world.sorts(nameKey('Dar es')) & WORLD_PREFIX).toBe(WORLD_PREFIX);
    expect(world.sorts(nameKey('Qurtala'))).toBe(0);
  });

  it('places a town', () => {
    const nairobi = world.find(nameKey('Nairobi')).find((entry) => entry.kind === 'town');
    expect(nairobi).toMatchObject({ country: 'KE', precision: 'town' });
    expect(nairobi!.lon).toBeCloseTo(36.82, 1);
    expect(nairobi!.lat).toBeCloseTo(-1.28, 1);
  });

  it('refuses other bytes', () =>
    expect(() => loadWorldGazetteer(new Uint8Array(64))).toThrow(/not a world gazetteer/));
});
