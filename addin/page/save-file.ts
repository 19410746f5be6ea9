/** Hands bytes to the user as a file. */
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export function saveFile(bytes: Uint8Array, name: string): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: DOCX }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the bytes over by the next turn; a minute is on the safe side.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** "Tender.docx" → "Tender.reviewed.docx"; a copy of a copy keeps the name. */
export function reviewedName(name: string): string {
  const stem = name.replace(/(?:\.reviewed)?\.[^.]+$/, '');
  return `${stem}.reviewed.docx`;
}
