import { Button, Group, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Picture } from '../../../shared/domain/reports/document.ts';
import { useApi } from '../../api/client-context.tsx';
import { uploadFile } from '../../api/files.ts';
import { useFacility } from '../../ui/current-facility.tsx';
import { useMay } from '../../ui/current-user.tsx';
import { useDone } from '../../ui/done-note.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { FilePicker } from '../../ui/file-picker.tsx';
import { KeptPicture } from '../../ui/kept-picture.tsx';
import { MediaFailure } from '../../ui/media-failure.tsx';
import { shrinkImage } from '../../ui/shrink-image.ts';
import { useUndo } from '../../ui/undo.tsx';
import classes from './logo-section.module.css';
import { Section } from './section.tsx';

/** Points of the longest side: 30 mm on paper at 300 points an inch. */
const LONGEST_SIDE = 360;

function LogoButtons({ logo }: { readonly logo: Picture | null }) {
  const { t } = useTranslation();
  const { client } = useApi();
  const { code: facility } = useFacility();
  const queries = useQueryClient();
  const done = useDone();
  const { remove } = useUndo();
  const keep = async (file: File | null): Promise<void> => {
    if (file === null) await client.governance.removeLogo({ facility });
    else await client.governance.setLogo({ facility, token: await uploadFile(file) });
    await queries.invalidateQueries();
  };
  const choose = useMutation({
    async mutationFn(chosen: File) {
      const small = await shrinkImage(chosen, LONGEST_SIDE);
      const before = logo && (await client.visits.picture({ sha256: logo.sha256 }));
      await keep(small);
      done(t('governance:logo.saved'), () => keep(before));
    },
  });
  return (
    <>
      <Group>
        <FilePicker
          kind="logo"
          isBusy={choose.isPending}
          isGiven={logo !== null}
          onTake={(chosen) => choose.mutate(chosen)}
        />
        {logo !== null && (
          <Button
            variant="subtle"
            c="#b21e1e"
            mih={44}
            aria-label={t('governance:logo.remove')}
            onClick={() =>
              remove({
                id: `logo:${facility}`,
                message: t('governance:logo.removed'),
                perform: () => keep(null),
              })
            }
          >
            {t('photos:remove')}
          </Button>
        )}
      </Group>
      <MediaFailure error={choose.error} />
    </>
  );
}

/** The ASACO's logo, which stands at the head of every paper. */
export function LogoSection() {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { code: facility } = useFacility();
  const mayWrite = useMay('coach');
  const { hidden } = useUndo();
  const { data, error } = useQuery(calls.governance.logo.queryOptions({ input: { facility } }));
  const logo = hidden.has(`logo:${facility}`) ? null : (data?.logo ?? null);
  return (
    <Section title={t('governance:logo.heading')}>
      <FailureNotice error={error} />
      {logo === null ? (
        <Text>{t('governance:logo.none')}</Text>
      ) : (
        <div className={classes['logo']}>
          <KeptPicture
            sha256={logo.sha256}
            description={t('governance:logo.heading')}
            instead={t('governance:logo.lost')}
          />
        </div>
      )}
      {mayWrite && data && <LogoButtons logo={logo} />}
    </Section>
  );
}
