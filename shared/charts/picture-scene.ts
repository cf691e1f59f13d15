import type { ChartPicture } from '../domain/reports/chart-picture.ts';
import { barScene } from './bar-scene.ts';
import { runChartScene } from './run-chart-scene.ts';
import type { Scene } from './scene.ts';

/** The scene of whatever picture a report holds. */
export function pictureScene(picture: ChartPicture): Scene {
  return picture.kind === 'run' ? runChartScene(picture) : barScene(picture);
}
