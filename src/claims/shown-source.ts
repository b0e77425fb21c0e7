import type { SourceRef } from './claim.js';

type Named = Pick<SourceRef, 'name' | 'role' | 'kind' | 'id'>;

/** Whether a source is somebody who speaks for no office and no organisation, under a name of their own. */
export function isPrivatePerson({ name, role, kind, id }: Named): boolean {
  // [Residents], [an eyewitness] are names of nobody; [Samira Haddad, a resident] is
  const ofNobody = kind === 'witness' && role === undefined;
  return id === undefined && /^(?:person|witness)$/.test(kind) && !ofNobody && /^\p{Lu}/u.test(name);
}

/** What a source is called wherever it is shown: private persons are not named. */
export function shownSource(source: Named): string {
  if (!isPrivatePerson(source)) return source.name;
  return source.kind === 'witness' ? 'a witness' : 'a private person';
}
