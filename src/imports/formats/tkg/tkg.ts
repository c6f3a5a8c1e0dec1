import type { SourceDraft } from '../../eventDraft.ts';
import type { FormatContext, ImportFormat, SourceRow } from '../../importFormat.ts';
import type { InputFile } from '../../reading/inputFile.ts';
import { draftsOrFault } from '../draftsOrFault.ts';
import { graphPublisher, QuadrupleEvents } from './quadrupleEvents.ts';
import { type GraphLine, readQuadruples } from './readQuadruples.ts';
import { SectorTable } from './sectorTable.ts';

/**
 * Temporal knowledge graphs made from ICEWS, such as ICEWS14, ICEWS18 and ICEWS05-15. They name actors, code and day
 * and nothing else, and their splits are parts of one graph.
 */
export const tkg: ImportFormat = {
  name: 'tkg',
  description:
    'graphs made from ICEWS: quadruples of ids with entity2id, relation2id and time2id.txt, or of names and days',
  dataSet: 'icews-tkg',
  fileNames: /^(?:.*[-_])?(?:train|valid|validation|val|dev|test)(?:[-_].*)?(?:\.(?:txt|tsv))?$/i,
  read: readGraph,
  sourceOf: () => source,
};

const source: SourceDraft = {
  slug: 'icews-graphs',
  publisher: graphPublisher,
  title: 'Temporal knowledge graphs made from ICEWS',
  url: 'https://doi.org/10.7910/DVN/28075',
  licence: 'ICEWS terms: the rows may not be redistributed',
  note: 'Quadruples of actor, code, actor and day; they do not say which stories they come from.',
};

async function* readGraph(file: InputFile, context: FormatContext): AsyncGenerator<SourceRow> {
  let events: QuadrupleEvents | undefined;
  for await (const read of readQuadruples(file)) {
    events ??= new QuadrupleEvents(context, await SectorTable.load(file));
    yield sourceRow(read, events);
  }
}

function sourceRow(read: GraphLine, events: QuadrupleEvents): SourceRow {
  if ('rejected' in read) return read;
  const { line, raw, quadruple } = read;
  return { line, raw, ...draftsOrFault(() => events.eventOf(quadruple)) };
}
