/**
 * Tests run as the program does: as ES modules. `npm test` starts Node with --experimental-vm-modules, which Jest
 * needs for them. Each run builds its stores once, see tests/support/globalSetup.js.
 *
 * @type {import('jest').Config}
 */
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/tests'],
  testMatch: ['**/*.test.ts'],
  // Minutes long: `npm run test:data`, `npm run test:faults` and `npm run test:programs`.
  testPathIgnorePatterns: [
    '/node_modules/',
    '<rootDir>/tests/data/',
    '<rootDir>/tests/faults/',
    '<rootDir>/tests/programs/',
  ],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  globalSetup: '<rootDir>/tests/support/globalSetup.js',
  globalTeardown: '<rootDir>/tests/support/globalTeardown.js',
  maxWorkers: 2,
  // One embedded database takes some hundred megabytes, and Jest keeps what a test file leaves behind.
  workerIdleMemoryLimit: '1GB',
  // For slow machines: no test needs a tenth of it on a quick one.
  testTimeout: 60_000,
};
