/** The pages of the first run. */
export default function FirstRun() {
  return <p>Keneya</p>;
}
