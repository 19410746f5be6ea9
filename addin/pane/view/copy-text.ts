/** Puts text on the clipboard; where the browser forbids its interface, by a selection as of old. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const box = document.createElement('textarea');
    box.value = text;
    box.className = 'only-heard';
    document.body.append(box);
    box.select();
    // The one way left in web views that know no asynchronous clipboard.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand('copy');
    box.remove();
  }
}
