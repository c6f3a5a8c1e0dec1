// Node's WebAssembly, whose types TypeScript keeps with those of browsers; as far as the schema engine needs it.
declare const WebAssembly: {
  instantiate(
    bytes: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: { __wbindgen_start(): void } } }>;
};
