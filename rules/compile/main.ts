/** `npm run pack`: compiles rules/ to dist/pack.json with a file a language beside it, and writes the JSON Schemas. Says every problem at once. */
import { fileURLToPath } from 'node:url';
import { compile } from './compile';
import { writeJsonSchemas } from './json-schema';
import { loadRules } from './load';
import { writePackFiles } from './pack-files';
import { formatProblem } from './problem';

const root = fileURLToPath(new URL('../..', import.meta.url));

const { pack, problems } = compile(loadRules(`${root}rules`));
if (problems.length > 0) {
  for (const problem of problems) console.error(formatProblem(problem));
  console.error(`\n${problems.length} problem${problems.length === 1 ? '' : 's'} in rules/. No pack was written.`);
  process.exitCode = 1;
} else {
  const length = writePackFiles(`${root}dist`, pack);
  writeJsonSchemas(`${root}dist/schema`);
  const counts = `${pack.rules.length} rules, ${pack.clauses.length} clauses, ${pack.labels.length} labels`;
  const size = `${pack.law.length} citations, ${pack.concepts.length} concepts, ${Math.round(length / 1024)} KiB`;
  console.log(`dist/pack.json ${pack.version}: ${counts}, ${size}`);
}
