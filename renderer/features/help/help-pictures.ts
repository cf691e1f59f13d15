import type { HelpTask } from '../../ui/help-tasks.ts';

const PICTURES = import.meta.glob<string>('../../../resources/help/*.jpg', {
  eager: true,
  import: 'default',
  query: '?url',
});

/** Where the picture of a step is kept, named by its task and number; null for a step that needs none. */
export function pictureOf(task: HelpTask, step: number): string | null {
  return PICTURES[`../../../resources/help/${task}-${step}.jpg`] ?? null;
}
