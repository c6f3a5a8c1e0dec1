declare module 'fs-native-extensions' {
  const nativeFiles: {
    /** Locks a whole open file for this process without waiting; false when another file description has it. */
    tryLock(fileDescriptor: number): boolean;
  };
  export default nativeFiles;
}
