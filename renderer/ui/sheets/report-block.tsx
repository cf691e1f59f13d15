import { pictureScene } from '../../../shared/charts/picture-scene.ts';
import type {
  ChartBlock,
  CutLine,
  Heading,
  Letterhead,
  Paragraph,
  Photo,
  Signatures,
} from '../../../shared/domain/reports/document.ts';
import type { PageBlock } from '../../../shared/domain/reports/report-pages.ts';
import { ScenePicture } from '../../charts/scene-picture.tsx';
import { KeptPicture } from '../kept-picture.tsx';
import { StatusShape } from '../status-shape.tsx';
import { FormLineBlock } from './form-line-block.tsx';
import { PosterBlock } from './poster-block.tsx';
import { BalanceBlock, ColumnsBlock, FiguresBlock } from './report-front-blocks.tsx';
import classes from './report-sheets.module.css';
import { ReportTable } from './report-table.tsx';

function LetterheadBlock({ logo, left, right, title, subtitle }: Letterhead) {
  return (
    <header className={classes['letterhead']}>
      <div className={classes['sides']}>
        {logo && (
          <div className={classes['logo']}>
            <KeptPicture sha256={logo.sha256} description="" instead="" />
          </div>
        )}
        {[left, right].map((side) => (
          <p key={side.join()}>{side.join('\n')}</p>
        ))}
      </div>
      <h2>{title}</h2>
      <p>{subtitle}</p>
    </header>
  );
}

// One level for those who listen: the front page has headings of the second level alone.
function HeadingBlock({ level, text }: Heading) {
  return <h3 data-level={level}>{text}</h3>;
}

function ParagraphBlock({ tone, text }: Paragraph) {
  return (
    <p data-tone={tone} className={classes['paragraph']}>
      {tone === 'missing' && <StatusShape status="none" />}
      <span>{text}</span>
    </p>
  );
}

function ChartFigure({ sentence, picture }: ChartBlock) {
  return (
    <figure className={classes['chart']}>
      <figcaption>{sentence}</figcaption>
      <ScenePicture scene={pictureScene(picture)} />
    </figure>
  );
}

function PhotoFigure({ picture, caption, instead }: Photo) {
  return (
    <figure className={classes['photo']}>
      <KeptPicture sha256={picture.sha256} description={caption} instead={instead} />
      <figcaption>{caption}</figcaption>
    </figure>
  );
}

function CutLineBlock({ text }: CutLine) {
  return <p className={classes['cut']}>{text}</p>;
}

function SignaturePlaces({ places, thumb }: Signatures) {
  return (
    <div className={classes['signatures']}>
      {places.map(({ office, name, stamp }) => (
        <div key={`${office} ${name}`}>
          <strong>{office}</strong>
          <strong>{name}</strong>
          <div className={classes['signature']} aria-hidden="true">
            {stamp !== true && <span>{thumb}</span>}
          </div>
        </div>
      ))}
    </div>
  );
}

/** One block of a report, whichever it is. */
export function ReportBlock({ block }: { readonly block: PageBlock }) {
  switch (block.kind) {
    case 'letterhead':
      return <LetterheadBlock {...block} />;
    case 'heading':
      return <HeadingBlock {...block} />;
    case 'paragraph':
      return <ParagraphBlock {...block} />;
    case 'table':
      return <ReportTable {...block} />;
    case 'figures':
      return <FiguresBlock {...block} />;
    case 'poster':
      return <PosterBlock {...block} />;
    case 'cutLine':
      return <CutLineBlock {...block} />;
    case 'columns':
      return <ColumnsBlock {...block} />;
    case 'balance':
      return <BalanceBlock {...block} />;
    case 'chart':
      return <ChartFigure {...block} />;
    case 'photo':
      return <PhotoFigure {...block} />;
    case 'formLine':
      return <FormLineBlock {...block} />;
    case 'signatures':
      return <SignaturePlaces {...block} />;
  }
}
