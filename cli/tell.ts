/** Tells a problem on stderr: its place in colour, then what is wrong. */
import pc from 'picocolors';
import { placeOf, type FileProblem } from './report';

export function tell(problem: FileProblem): void {
  process.stderr.write(`${pc.red(placeOf(problem))}: ${problem.message}\n`);
}

export function tellWarning(problem: FileProblem): void {
  process.stderr.write(`${pc.yellow(placeOf(problem))}: ${problem.message}\n`);
}
