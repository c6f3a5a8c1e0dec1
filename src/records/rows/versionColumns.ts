/** What every record carries for its keeping. */
interface Versioned {
  readonly version: number;
  readonly createdAt: string;
  readonly updatedAt: string;
}

export const versionColumns = ({ version, createdAt, updatedAt }: Versioned) => ({
  version,
  created_at: createdAt,
  updated_at: updatedAt,
});
