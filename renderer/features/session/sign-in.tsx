/** The page that asks for a PIN. */
export default function SignIn({
  users,
}: {
  readonly users: readonly string[];
  readonly waitSeconds: number;
}) {
  return <p>{users.join(', ')}</p>;
}
