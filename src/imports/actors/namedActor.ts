/** An actor as ICEWS names it, in its own rows or in the tables of a graph made from them. */
export interface NamedActor {
  readonly name: string;
  /**
   * Its sectors, in any order and however separated. They are all that it ever belonged to: who was once in a
   * government still carries `Government`, so they tell what an actor is and never when. Undefined when the data
   * set says nothing of sectors; empty when it says that there are none.
   */
  readonly sectors?: string | undefined;
  /** The country, or group such as `Multi-National Corporations`, that it is counted to. */
  readonly affiliation?: string | undefined;
}
