import type { ChangeSet } from '../../changes/changeSet.ts';
import type { LinkRecord } from '../../records/forms/linkRecords.ts';

/** A link that claims what it did not claim before. */
interface ClaimedLink {
  readonly link: LinkRecord;
  readonly isNew: boolean;
}

/** The links that are new, or tie other events together, or in another way. */
export const claimedLinks = (changes: ChangeSet['changes']): ClaimedLink[] =>
  changes.flatMap(({ before, after }) => {
    if (after?.type !== 'link') return [];
    const was = before?.type === 'link' ? claimOf(before) : undefined;
    return was === claimOf(after) ? [] : [{ link: after, isNew: was === undefined }];
  });

/** What no two links say. */
export const claimOf = ({ from, to, kind }: Pick<LinkRecord, 'from' | 'to' | 'kind'>): string =>
  `${from.id} ${kind} ${to.id}`;
