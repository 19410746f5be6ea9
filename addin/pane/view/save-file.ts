/** Hands bytes to the user as a file. */
const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  html: 'text/html',
} as const;

export function saveFile(bytes: Uint8Array, name: string, type: keyof typeof TYPES): void {
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type: TYPES[type] }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // The browser has taken the bytes over by the next turn; a minute is on the safe side.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** "Tender.docx" → "Tender.reviewed.docx"; a copy of a copy keeps the name. */
export function reviewedName(name: string): string {
  return `${stem(name)}.reviewed.docx`;
}

/** "Tender.docx" → "Tender.report.html". */
export function reportName(name: string, type: keyof typeof TYPES): string {
  return `${stem(name) || 'tenderlint'}.report.${type}`;
}

function stem(name: string): string {
  return name.replace(/(?:\.reviewed)?\.[^.]+$/, '');
}
