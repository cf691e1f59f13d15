import type { Mark, Scene } from './scene.ts';

function scaleMark(mark: Mark, by: number): Mark {
  switch (mark.kind) {
    case 'line': {
      const { dash, ...rest } = mark;
      const scaled = {
        ...rest,
        points: mark.points.map(([x, y]) => [x * by, y * by] as const),
        width: mark.width * by,
      };
      return dash ? { ...scaled, dash: [dash[0] * by, dash[1] * by] } : scaled;
    }
    case 'circle':
      return {
        ...mark,
        at: [mark.at[0] * by, mark.at[1] * by],
        radius: mark.radius * by,
        width: mark.width * by,
      };
    case 'box':
      return {
        ...mark,
        at: [mark.at[0] * by, mark.at[1] * by],
        width: mark.width * by,
        height: mark.height * by,
      };
    case 'text':
      return { ...mark, at: [mark.at[0] * by, mark.at[1] * by], size: mark.size * by };
  }
}

/** The same chart `by` times as large, its type and its lines with it: for a page in large type. */
export function scaleScene(scene: Scene, by: number): Scene {
  if (by === 1) return scene;
  return {
    ...scene,
    width: scene.width * by,
    height: scene.height * by,
    marks: scene.marks.map((mark) => scaleMark(mark, by)),
  };
}
