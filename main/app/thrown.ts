import { ExpectedFailure, type Failure } from '../../shared/contract/failures.ts';
import type { FileNote } from '../../shared/domain/imports/import-outcome.ts';
import type { Problem } from '../../shared/domain/problems/problem.ts';
import { DiskProblem, FileProblem, type FileProblemKind } from '../platform/files/file-problem.ts';
import { RefusedFiles } from './refused-files.ts';

/** An error in a form that crosses from the worker thread, where classes are lost on the way. */
export type Thrown =
  | { readonly kind: 'failure'; readonly failure: Failure }
  | { readonly kind: 'refused'; readonly notes: readonly FileNote[] }
  | {
      readonly kind: 'file' | 'disk';
      readonly problem: Problem;
      readonly file: string;
    }
  | {
      readonly kind: 'fault';
      readonly name: string;
      readonly message: string;
      readonly code: string | null;
      readonly stack: string;
    };

/** A fault on the other side of a thread, with what the system called it. */
export class RemoteFault extends Error {
  readonly code: string | null;

  constructor(thrown: Extract<Thrown, { kind: 'fault' }>) {
    super(thrown.message);
    this.name = thrown.name;
    this.code = thrown.code;
    this.stack = thrown.stack;
  }
}

/** Packs whatever was thrown. */
export function packThrown(error: unknown): Thrown {
  if (error instanceof ExpectedFailure) return { kind: 'failure', failure: error.failure };
  if (error instanceof RefusedFiles) return { kind: 'refused', notes: error.notes };
  if (error instanceof FileProblem) {
    const kind = error instanceof DiskProblem ? 'disk' : 'file';
    return { kind, problem: error.problem, file: error.file };
  }
  const fault = error instanceof Error ? error : new Error(String(error));
  const code = 'code' in fault ? String(fault.code) : null;
  return {
    kind: 'fault',
    name: fault.name,
    message: fault.message,
    code,
    stack: fault.stack ?? fault.message,
  };
}

/** The error as it was thrown, its class restored. */
export function unpackThrown(thrown: Thrown): Error {
  switch (thrown.kind) {
    case 'failure':
      return new ExpectedFailure(thrown.failure);
    case 'refused':
      return new RefusedFiles(thrown.notes);
    case 'file':
    case 'disk': {
      const { code, facts, ...place } = thrown.problem;
      const Problem = thrown.kind === 'disk' ? DiskProblem : FileProblem;
      // Its code was made of a kind on the other side.
      const kind = code.slice(code.indexOf('.') + 1) as FileProblemKind;
      return new Problem(kind, thrown.file, facts, place);
    }
    case 'fault':
      return new RemoteFault(thrown);
  }
}
