import type { Mark, Scene, Tone } from '../../shared/charts/scene.ts';

const COLOURS: Readonly<Record<Tone, string>> = {
  ink: '#1a1a1a',
  muted: '#4a4a4a',
  grid: '#cccccc',
  accent: '#2b3a8c',
  shade: '#e6e6e6',
  paper: '#ffffff',
};

const MILLIMETRES_PER_POINT = 25.4 / 72;

function MarkPicture({ mark }: { readonly mark: Mark }) {
  switch (mark.kind) {
    case 'line':
      return (
        <polyline
          points={mark.points.map((place) => place.join(',')).join(' ')}
          fill="none"
          stroke={COLOURS[mark.tone]}
          strokeWidth={mark.width}
          strokeDasharray={mark.dash?.join(' ')}
        />
      );
    case 'circle':
      return (
        <circle
          cx={mark.at[0]}
          cy={mark.at[1]}
          r={mark.radius}
          fill={COLOURS[mark.fill]}
          stroke={COLOURS[mark.tone]}
          strokeWidth={mark.width}
        />
      );
    case 'box':
      return (
        <rect
          x={mark.at[0]}
          y={mark.at[1]}
          width={mark.width}
          height={mark.height}
          fill={COLOURS[mark.fill]}
        />
      );
    case 'text':
      return (
        <text
          x={mark.at[0]}
          y={mark.at[1]}
          fontSize={mark.size * MILLIMETRES_PER_POINT}
          fontWeight={mark.bold ? 700 : 400}
          textAnchor={mark.anchor}
          fill={COLOURS[mark.tone]}
        >
          {mark.text}
        </text>
      );
  }
}

/** A chart on the screen: the same marks that the page prints, as wide as there is room. */
export function ScenePicture({ scene }: { readonly scene: Scene }) {
  const { width, height, title, marks } = scene;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width="100%" role="img" aria-label={title}>
      <title>{title}</title>
      {marks.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a scene is painted whole, and its marks have no names.
        <MarkPicture key={index} mark={mark} />
      ))}
    </svg>
  );
}
