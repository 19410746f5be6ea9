/** What a pattern names: concepts and questions to the label register, each with its key. */
import type { Item, Pattern, Rooms } from '../schema/pattern';
import type { KeyPath } from './yaml-source';

export interface Reference {
  path: KeyPath;
  concept: string;
}

export type LabelQuestion = Extract<Item, { label: unknown }>['label'];

export interface PatternReferences {
  concepts: Reference[];
  questions: { path: KeyPath; question: LabelQuestion }[];
}

type Lacking = Pick<Pattern, 'lacks' | 'lacksIn'>;

/** Everything the patterns at `path` name. */
export function referencesOf(patterns: readonly Pattern[], path: KeyPath): PatternReferences {
  const found: PatternReferences = { concepts: [], questions: [] };
  patterns.forEach((pattern, at) => {
    const place = [...path, at];
    visitAll(pattern.has, [...place, 'has'], found);
    visitRooms(pattern.hasIn, [...place, 'hasIn'], found);
    visitLacking(pattern, place, found);
  });
  return found;
}

/** Everything named by what must not be there, in a pattern or in a rule for all its patterns. */
export function referencesOfLacking(lacking: Lacking, path: KeyPath): PatternReferences {
  const found: PatternReferences = { concepts: [], questions: [] };
  visitLacking(lacking, path, found);
  return found;
}

function visitLacking({ lacks, lacksIn }: Lacking, path: KeyPath, found: PatternReferences): void {
  visitAll(lacks, [...path, 'lacks'], found);
  visitRooms(lacksIn, [...path, 'lacksIn'], found);
}

function visitRooms(rooms: Rooms, path: KeyPath, found: PatternReferences): void {
  for (const room of ['nearby', 'block', 'rubric', 'section', 'draft'] as const)
    visitAll(rooms[room], [...path, room], found);
}

function visitAll(items: readonly Item[] | undefined, path: KeyPath, found: PatternReferences): void {
  items?.forEach((item, at) => visit(item, [...path, at], found));
}

function visit(item: Item, path: KeyPath, found: PatternReferences): void {
  const name = (ids: string | readonly string[], ...keys: string[]): void => {
    if (typeof ids === 'string') found.concepts.push({ path: [...path, ...keys], concept: ids });
    else ids.forEach((concept, at) => found.concepts.push({ path: [...path, ...keys, at], concept }));
  };
  const inner = (items: readonly Item[], ...keys: string[]): void => visitAll(items, [...path, ...keys], found);
  if (typeof item === 'string') name(item);
  else if (Array.isArray(item)) inner(item);
  else if ('negated' in item) name(item.negated, 'negated');
  else if ('mentioned' in item) name(item.mentioned, 'mentioned');
  else if ('of' in item) inner(item.of, 'of');
  else if ('sequence' in item) name(item.sequence, 'sequence');
  else if ('duration' in item) name(item.duration.near ?? [], 'duration', 'near');
  else if ('heading' in item) name(item.heading, 'heading');
  else if ('column' in item) name(item.column, 'column');
  else if ('all' in item) inner(item.all, 'all');
  else if ('label' in item) found.questions.push({ path: [...path, 'label'], question: item.label });
}

/**
 * True where the engine can start from the item: it cannot hold in a sentence without some concept of the vocabulary
 * or a label. Says the same as the engine's search for triggers.
 */
export function startsFromConcept(item: Item | undefined): boolean {
  if (item === undefined) return false;
  if (typeof item === 'string') return true;
  if (Array.isArray(item)) return item.every(startsFromConcept);
  if ('of' in item) return item.of.some(startsFromConcept);
  if ('all' in item) return item.all.some(startsFromConcept);
  return 'negated' in item || 'mentioned' in item || 'sequence' in item || 'label' in item;
}
