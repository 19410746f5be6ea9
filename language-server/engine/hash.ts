/** FNV-1a over UTF-16 code units, twice with different seeds: 16 hexadecimal digits. For names, not for secrets. */
export function hash(text: string): string {
  return half(text, 0x811c9dc5) + half(text, 0x9e3779b9);
}

function half(text: string, seed: number): string {
  let value = seed;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}
