import type { ImportFormat } from '../importFormat.ts';
import { gdelt } from './gdelt/gdelt.ts';
import { icews } from './icews/icews.ts';
import { missileTests } from './missileTests/missileTests.ts';
import { stateVisits } from './stateVisits/stateVisits.ts';
import { tkg } from './tkg/tkg.ts';

/** The families of files that can be imported, in the order in which help lists them. */
export const formats: readonly ImportFormat[] = [icews, tkg, gdelt, stateVisits, missileTests];
