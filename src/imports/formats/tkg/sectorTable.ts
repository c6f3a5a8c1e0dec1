import type { NamedActor } from '../../actors/namedActor.ts';
import type { InputFile } from '../../reading/inputFile.ts';
import { graphName } from './graphName.ts';

/** The sectors of the actors of a graph, from `ent2sec.txt` where a graph has it. */
export class SectorTable {
  readonly #actors = new Map<string, NamedActor>();

  static async load(graph: InputFile): Promise<SectorTable> {
    const table = new SectorTable();
    const file = await graph.beside('ent2sec.txt');
    if (!file) return table;
    for await (const line of file.lines()) {
      const [entity, text] = line.split('\t');
      if (entity === undefined || text === undefined) continue;
      const name = graphName(entity);
      table.#actors.set(name, { name, ...partsOf(text.trim()) });
    }
    return table;
  }

  /** The actor with its sectors, if they are known. */
  actorOf(name: string): NamedActor {
    return this.#actors.get(name) ?? { name };
  }
}

/** `North Korea, Executive Office Government` begins with what the actor is counted to; roles and regions do not. */
function partsOf(text: string): Pick<NamedActor, 'sectors' | 'affiliation'> {
  const [, affiliation, sectors] = /^([^,(]+), (.*)$/.exec(text) ?? [];
  return affiliation === undefined ? { sectors: text } : { sectors: sectors ?? '', affiliation };
}
