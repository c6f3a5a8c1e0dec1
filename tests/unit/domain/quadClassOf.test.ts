import { quadClassOf } from '../../../src/domain/quadClassOf.ts';

describe('quadClassOf', () => {
  it.each([
    ['01', 'VERBAL_COOPERATION'],
    ['057', 'VERBAL_COOPERATION'],
    ['06', 'MATERIAL_COOPERATION'],
    ['0874', 'MATERIAL_COOPERATION'],
    ['090', 'VERBAL_CONFLICT'],
    ['138', 'VERBAL_CONFLICT'],
    ['14', 'MATERIAL_CONFLICT'],
    ['2042', 'MATERIAL_CONFLICT'],
  ])('puts %s in %s', (code, expected) => {
    expect(quadClassOf(code)).toBe(expected);
  });
});
