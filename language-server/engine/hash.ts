/** FNV-1a over UTF-16 code units. For names and buckets, not for secrets. */

/** An integer of 32 bits, of which the last say little by themselves. */
export function hash32(text: string, seed = 0x811c9dc5): number {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return value;
}

/** Twice with different seeds: 16 hexadecimal digits. */
export function hash(text: string): string {
  return hexadecimal(hash32(text)) + hexadecimal(hash32(text, 0x9e3779b9));
}

function hexadecimal(value: number): string {
  return (value >>> 0).toString(16).padStart(8, '0');
}
