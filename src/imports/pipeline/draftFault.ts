import { isStorableText } from '../../domain/isStorableText.ts';
import type { EventDraft } from '../eventDraft.ts';

/** What is ordered by an index must be shorter than a third of a page; no true name comes near. */
const LONGEST = 500;

/** What a row says that the record cannot hold: texts that are far too long, or no text at all. */
export function draftFault(draft: EventDraft): string | undefined {
  const { parties, place, evidence, title, summary, externalIds } = draft;
  for (const { actor, titleAsPrinted } of parties) {
    const fault =
      textFault('The name of an actor', actor.name) ??
      characterFault('The title of an actor', titleAsPrinted);
    if (fault !== undefined) return fault;
  }
  if (place) {
    const fault =
      textFault('The name of the place', place.name) ??
      idFault('An id of the place', place.externalIds);
    if (fault !== undefined) return fault;
  }
  for (const { publisher, locator } of evidence) {
    const fault = textFault('The publisher', publisher) ?? textFault('The locator', locator);
    if (fault !== undefined) return fault;
  }
  return (
    characterFault('The title', title) ??
    characterFault('The summary', summary) ??
    idFault('An id of the event', externalIds)
  );
}

function idFault(
  what: string,
  externalIds: Readonly<Record<string, string>> = {},
): string | undefined {
  for (const id of Object.values(externalIds)) {
    const fault = textFault(what, id);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function textFault(what: string, text: string): string | undefined {
  if (text === '') return `${what} is empty; leave it out, or give it.`;
  if (text.length > LONGEST) {
    return `${what} has ${text.length} characters, of which ${LONGEST} can be held: ${JSON.stringify(text.slice(0, 60))}… Is a column missing before it?`;
  }
  return characterFault(what, text);
}

function characterFault(what: string, text: string | undefined): string | undefined {
  return text === undefined || isStorableText(text)
    ? undefined
    : `${what} holds characters that are no text: NUL or half a surrogate pair.`;
}
