import type { UploadNode } from '@getodk/xforms-engine';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AttachedFile } from '../../shared/contract/visit-files.ts';
import { useApi } from '../api/client-context.tsx';
import { uploadFile } from '../api/files.ts';
import { AttachedMedia } from '../ui/attached-file.tsx';
import { CameraDialog } from '../ui/camera-dialog.tsx';
import { FilePicker } from '../ui/file-picker.tsx';
import { MediaFailure } from '../ui/media-failure.tsx';
import { LONGEST_SIDE, shrinkImage } from '../ui/shrink-image.ts';
import { useDevice } from '../ui/use-device.ts';
import type { FieldProps } from './answer-field.tsx';
import { useDesk } from './form-desk.tsx';
import { SoundRecorder } from './sound-recorder.tsx';
import { nameFile } from './upload-answers.ts';

type MediaKind = 'image' | 'audio' | 'video' | 'document';

function kindOf({ nodeOptions }: UploadNode): MediaKind {
  const { type } = nodeOptions.media;
  return type === 'image' || type === 'audio' || type === 'video' ? type : 'document';
}

/** Takes a file in for a question: shrunk where it is a photo, sealed by the program, and the answer is its name. */
function useAttach(node: UploadNode, kind: MediaKind) {
  const { form } = useDesk();
  const { client, calls } = useApi();
  const queries = useQueryClient();
  const files = calls.visits.files.queryOptions({ input: { owner: form.id } });
  return useMutation({
    mutationFn: async (chosen: File): Promise<AttachedFile> => {
      const side = Math.min(LONGEST_SIDE, node.maxPixels ?? LONGEST_SIDE);
      const file = kind === 'image' ? await shrinkImage(chosen, side) : chosen;
      const token = await uploadFile(file);
      return await client.visits.attach({ draft: form.id, token, kind });
    },
    onSuccess: (held) => {
      queries.setQueryData(files.queryKey, (before) => [...(before ?? []), held]);
      nameFile(node, held.name);
      form.sync();
    },
  });
}

/** A photo, a recording, a film or a document: taken here or chosen, shown, and taken back. */
export function UploadField({ node, labelId, describedBy }: FieldProps<UploadNode>) {
  const { t } = useTranslation();
  const { form } = useDesk();
  const kind = kindOf(node);
  const attach = useAttach(node, kind);
  const [removed, setRemoved] = useState<string | null>(null);
  const { instanceValue: name, readonly } = node.currentState;
  const give = (chosen: string | null): void => {
    nameFile(node, chosen);
    form.sync();
    setRemoved(chosen === null ? name : null);
  };
  const take = (file: File): void => {
    setRemoved(null);
    attach.mutate(file);
  };
  return (
    <Stack gap="sm" role="group" aria-labelledby={labelId} aria-describedby={describedBy}>
      {name !== '' && <Given owner={form.id} name={name} kind={kind} />}
      <Group gap="sm">
        {!readonly && (
          <Takers kind={kind} isBusy={attach.isPending} isGiven={name !== ''} onTake={take} />
        )}
        {!readonly && name !== '' && (
          <Button variant="subtle" c="#b21e1e" mih={44} onClick={() => give(null)}>
            {t('photos:remove')}
          </Button>
        )}
      </Group>
      <div aria-live="polite">
        {attach.isPending && <Text c="dark.4">{t('photos:keeping')}</Text>}
        {removed !== null && name === '' && (
          <Group gap="sm">
            <Text>{t(`photos:removed.${kind}`)}</Text>
            <Button variant="default" mih={44} onClick={() => give(removed)}>
              {t('app:undo')}
            </Button>
          </Group>
        )}
      </div>
      <MediaFailure error={attach.error} />
    </Stack>
  );
}

/** The ways to answer: the camera or the microphone where there is one, and always a file. */
function Takers({
  kind,
  isBusy,
  isGiven,
  onTake,
}: {
  readonly kind: MediaKind;
  readonly isBusy: boolean;
  readonly isGiven: boolean;
  readonly onTake: (file: File) => void;
}) {
  const { t } = useTranslation();
  const hasCamera = useDevice('videoinput');
  const hasMicrophone = useDevice('audioinput');
  const [isCameraOpen, setCameraOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  return (
    <>
      {kind === 'image' && hasCamera && (
        <Button
          ref={opener}
          variant="default"
          mih={44}
          disabled={isBusy}
          onClick={() => setCameraOpen(true)}
        >
          {t(isGiven ? 'photos:camera.again' : 'photos:camera.open')}
        </Button>
      )}
      {isCameraOpen && <CameraDialog onTake={onTake} onClose={() => setCameraOpen(false)} />}
      {kind === 'audio' && hasMicrophone && <SoundRecorder isBusy={isBusy} onTake={onTake} />}
      <FilePicker kind={kind} isBusy={isBusy} isGiven={isGiven} onTake={onTake} />
    </>
  );
}

/** What was given, with its name and size; a file of a form that came from a telephone may be there by name alone. */
function Given({
  owner,
  name,
  kind,
}: {
  readonly owner: string;
  readonly name: string;
  readonly kind: MediaKind;
}) {
  const { t } = useTranslation();
  const { calls } = useApi();
  const { data } = useQuery(calls.visits.files.queryOptions({ input: { owner } }));
  const file = data?.find((each) => each.name === name);
  if (!file) return data ? <Text>{t('photos:name-only', { name })}</Text> : null;
  const { mime, size, width, height } = file;
  const facts = { name, kilobytes: Math.max(1, Math.round(size / 1024)), width, height };
  return (
    <Stack gap={4} align="flex-start" data-file={name}>
      <AttachedMedia
        owner={owner}
        name={name}
        mime={mime}
        description={t(`photos:description.${kind}`, { name })}
      />
      <Text c="dark.4">{t(width === null ? 'photos:facts' : 'photos:facts-image', facts)}</Text>
    </Stack>
  );
}
