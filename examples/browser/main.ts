import { askApi } from './askApi.ts';
import {
  BilateralBriefDocument,
  type BilateralBriefQuery,
  type OverviewFragment,
} from './generated/graphql.ts';
import { pageOnScroll } from './pageOnScroll.ts';
import { readQuestion } from './readQuestion.ts';
import { requireElement } from './requireElement.ts';
import { showEvent } from './showEvent.ts';
import { showOverview } from './showOverview.ts';

const overview = requireElement('#overview', HTMLElement);
const timeline = requireElement('#timeline', HTMLOListElement);
const status = requireElement('#status', HTMLElement);
const fault = requireElement('#fault', HTMLElement);

const question = readQuestion(location.search);
let after: string | null = null;

for (const name of ['a', 'b', 'from', 'to'] as const) {
  requireElement(`#question [name=${name}]`, HTMLInputElement).value = question[name] ?? '';
}
const pages = pageOnScroll(requireElement('#end', HTMLElement), loadPage);
requireElement('#fault button', HTMLButtonElement).addEventListener('click', () => {
  fault.hidden = true;
  pages.resume();
});

async function loadPage(): Promise<'more' | 'end' | 'failed'> {
  timeline.setAttribute('aria-busy', 'true');
  status.textContent = 'Loading …';
  try {
    return await showPage();
  } catch (error) {
    status.textContent = '';
    requireElement('#fault p', HTMLElement).textContent =
      error instanceof Error ? error.message : String(error);
    fault.hidden = false;
    return 'failed';
  } finally {
    timeline.removeAttribute('aria-busy');
  }
}

/** Adds the next page of events, and the overview with the first. */
async function showPage(): Promise<'more' | 'end'> {
  const { relation } = await askApi(BilateralBriefDocument, {
    ...question,
    after,
    overview: after === null,
  });
  const page = relation?.timeline;
  if (!page) throw new Error('The API answered without a timeline.');
  if (hasOverview(relation)) {
    document.title = `${relation.a.name} and ${relation.b.name} – Communiqué`;
    overview.replaceChildren(...showOverview(relation));
    overview.hidden = false;
  }
  const { nodes, pageInfo } = page;
  timeline.append(...nodes.map(showEvent));
  after = pageInfo.endCursor ?? null;
  status.textContent = describeEnd(pageInfo.hasNextPage);
  return pageInfo.hasNextPage ? 'more' : 'end';
}

function hasOverview(
  relation: NonNullable<BilateralBriefQuery['relation']>,
): relation is OverviewFragment {
  return relation.totals !== undefined;
}

function describeEnd(hasMore: boolean): string {
  const count = timeline.children.length;
  if (hasMore) return `${count} events so far. Scroll on for more.`;
  return count > 0
    ? `That is all: ${count} events.`
    : 'No events are on record. Try another period, or other countries.';
}
