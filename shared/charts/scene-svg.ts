import type { Mark, Scene, Tone } from './scene.ts';

const COLOURS: Readonly<Record<Tone, string>> = {
  ink: '#1a1a1a',
  muted: '#4a4a4a',
  grid: '#cccccc',
  accent: '#2b3a8c',
  shade: '#e6e6e6',
  paper: '#ffffff',
};

const MILLIMETRES_PER_POINT = 25.4 / 72;

function escapeXml(text: string): string {
  const entities: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
  };
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function markElement(mark: Mark): string {
  switch (mark.kind) {
    case 'line': {
      const points = mark.points.map(([x, y]) => `${short(x)},${short(y)}`).join(' ');
      const dash = mark.dash ? ` stroke-dasharray="${mark.dash.join(' ')}"` : '';
      return `<polyline points="${points}" fill="none" stroke="${COLOURS[mark.tone]}" stroke-width="${mark.width}"${dash}/>`;
    }
    case 'circle': {
      const [x, y] = mark.at;
      return `<circle cx="${short(x)}" cy="${short(y)}" r="${mark.radius}" fill="${COLOURS[mark.fill]}" stroke="${COLOURS[mark.tone]}" stroke-width="${mark.width}"/>`;
    }
    case 'box': {
      const [x, y] = mark.at;
      return `<rect x="${short(x)}" y="${short(y)}" width="${short(mark.width)}" height="${short(mark.height)}" fill="${COLOURS[mark.fill]}"/>`;
    }
    case 'text': {
      const [x, y] = mark.at;
      const weight = mark.bold ? ' font-weight="700"' : '';
      return `<text x="${short(x)}" y="${short(y)}" font-size="${short(mark.size * MILLIMETRES_PER_POINT)}" text-anchor="${mark.anchor}" fill="${COLOURS[mark.tone]}"${weight}>${escapeXml(mark.text)}</text>`;
    }
  }
}

/** The scene as an SVG element of its own, in millimetres, with its title for those who listen. */
export function sceneSvg(scene: Scene): string {
  const { width, height, title, marks } = scene;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${short(height)}" width="${width}mm" height="${short(height)}mm" role="img" font-family="Andika, sans-serif">`,
    `<title>${escapeXml(title)}</title>`,
    ...marks.map(markElement),
    '</svg>',
  ].join('');
}
