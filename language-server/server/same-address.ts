/** Addresses that are spelt in more than one way. */

/**
 * One spelling for all: editors and Node escape different characters ("(", "&", "é", the colon of a drive) and spell a
 * Windows drive in either case. For comparing only; an address that cannot be decoded stays as it is.
 */
export function plainAddress(uri: string): string {
  try {
    return decodeURIComponent(uri).replace(/^file:\/\/\/[A-Z](?=:)/, (drive) => drive.toLowerCase());
  } catch {
    return uri;
  }
}

/** The folder of an address, ending in a slash; '' for one that names no folder, such as that of an unsaved document. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}
