import type { NameForm } from '../../records/forms/fields.ts';
import type { DocumentFields } from '../resolveInput.ts';
import { displayLanguage } from '../name/displayName.ts';
import type { Both, MergedRecord } from './openBoth.ts';
import { citationKey } from './citationKey.ts';
import { withLacking } from './withLacking.ts';

/**
 * What the record that stays has of names, ids in other catalogues and citations once it has gained those of the other
 * one that it lacks. Nothing stands twice, and what moves keeps its id.
 */
export function gainedParts({ from, into }: Both): DocumentFields {
  return {
    names: withLacking(into.names, demoted(from, into), ({ value, language }) => [value, language]),
    externalIds: withLacking(into.externalIds, from.externalIds, ({ scheme, value }) => [
      scheme,
      value,
    ]),
    citations: withLacking(into.citations, from.citations, citationKey),
  };
}

/** The usual name of the one that goes is another name of the one that stays, which has a usual name. */
const demoted = (from: MergedRecord, into: MergedRecord): NameForm[] =>
  from.names.map((name) =>
    name.kind === 'PREFERRED' && hasUsualName(into, name.language)
      ? { ...name, kind: 'ALIAS' }
      : name,
  );

const hasUsualName = ({ names }: MergedRecord, wanted: string): boolean =>
  wanted === displayLanguage ||
  names.some(({ kind, language }) => kind === 'PREFERRED' && language === wanted);
