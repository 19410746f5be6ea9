/** Names as they stand alone, with a capital. */
export function capitalised<Key extends string>(names: Readonly<Record<Key, string>>): Record<Key, string> {
  const entries = Object.entries<string>(names).map(([key, name]) => [
    key,
    name.charAt(0).toUpperCase() + name.slice(1),
  ]);
  return Object.fromEntries(entries) as Record<Key, string>;
}
