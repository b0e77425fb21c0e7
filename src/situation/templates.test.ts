import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readSituation } from './situation.js';

it.each(['empty', 'northeast-syria'])('the template %s is a valid situation file', (name) => {
  const file = new URL(`../../templates/${name}/situation.yaml`, import.meta.url);
  expect(readSituation(readFileSync(file, 'utf8')).title).not.toBe('');
});

it('the examples of the empty template are valid too', () => {
  const file = new URL('../../templates/empty/situation.yaml', import.meta.url);
  const text = readFileSync(file, 'utf8')
    .replace(/^(?:places|measures|groups|eventTypes|sources|anchors): \[\]$/gm, '')
    .replace(/^# ((?:householdSize|places|measures|groups|eventTypes|sources|anchors):.*)$/gm, '$1')
    .replace(/^# {3}/gm, '  ')
    .replace(/^ {2}(?:aspect|happens|within|moves|words) {2,}.*$/gm, '')
    .replace(/^ {2} +(?:happened\)|verbs).*$/gm, '');
  expect(readSituation(text).places.length).toBeGreaterThan(0);
});
