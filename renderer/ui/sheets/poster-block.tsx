import type { CSSProperties } from 'react';
import type { PosterFigure, PrintedPoster } from '../../../shared/domain/reports/report-pages.ts';
import { StatusShape } from '../status-shape.tsx';
import classes from './poster-block.module.css';

const PIXELS_PER_MILLIMETRE = 96 / 25.4;

function pointVariables(points: PosterFigure['points']): CSSProperties {
  const sizes = Object.entries(points).map(([name, size]) => [`--${name}`, `${size}pt`]);
  return Object.fromEntries(sizes);
}

/** The figures of a poster one under the other: shape, name, figure, and beside it the word and what it is made of. */
export function PosterBlock({ items }: PrintedPoster) {
  return (
    <div className={classes['poster']}>
      {items.map(({ code, label, text, word, status, detail, change, points, shape }) => (
        <div key={code} style={pointVariables(points)}>
          <StatusShape status={status} size={shape * PIXELS_PER_MILLIMETRE} />
          <strong className={classes['label']}>{label}</strong>
          <strong className={classes['figure']}>{text}</strong>
          <div className={classes['beside']}>
            <strong className={classes['word']}>{word}</strong>
            <p>{detail}</p>
            <p>{change}</p>
          </div>
        </div>
      ))}
    </div>
  );
}
