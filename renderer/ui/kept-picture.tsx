import { useQuery } from '@tanstack/react-query';
import { useApi } from '../api/client-context.tsx';
import { useBlobAddress } from './use-blob-address.ts';

// Bytes are fetched again sooner than they fill the memory.
const HELD_MS = 30_000;

/** A picture that a document carries, as a page shows it; `instead` stands there where its bytes cannot be had. */
export function KeptPicture({
  sha256,
  description,
  instead,
}: {
  readonly sha256: string;
  /** What is to be seen, for who does not see it. */
  readonly description: string;
  readonly instead: string;
}) {
  const { calls } = useApi();
  const { data, isError } = useQuery(
    calls.visits.picture.queryOptions({
      input: { sha256 },
      gcTime: HELD_MS,
      staleTime: Number.POSITIVE_INFINITY,
    }),
  );
  const address = useBlobAddress(data);
  if (isError) return <span>{instead}</span>;
  return address === null ? null : <img src={address} alt={description} />;
}
