import { Button, Group, Stack, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CameraDialog } from './camera-dialog.tsx';
import { FilePicker } from './file-picker.tsx';
import { MediaFailure } from './media-failure.tsx';
import { shrinkForPaper } from './shrink-image.ts';
import { useDevice } from './use-device.ts';

/** Takes or chooses the picture, shrunk at once, and shows it. */
export function NewPhoto({
  file,
  onTake,
}: {
  readonly file: File | null;
  readonly onTake: (file: File) => void;
}) {
  const { t } = useTranslation();
  const hasCamera = useDevice('videoinput');
  const [isCameraOpen, setCameraOpen] = useState(false);
  const shrink = useMutation({
    mutationFn: shrinkForPaper,
    onSuccess: onTake,
  });
  return (
    <Stack gap="xs">
      {file && <ChosenPhoto file={file} />}
      <Group>
        {hasCamera && (
          <Button data-autofocus variant="default" mih={44} onClick={() => setCameraOpen(true)}>
            {t(file ? 'photos:camera.again' : 'photos:camera.open')}
          </Button>
        )}
        <FilePicker
          kind="image"
          isBusy={shrink.isPending}
          isGiven={file !== null}
          onTake={(chosen) => shrink.mutate(chosen)}
        />
      </Group>
      {!file && <Text c="dark.4">{t('photos:camera.consent')}</Text>}
      {isCameraOpen && <CameraDialog onTake={shrink.mutate} onClose={() => setCameraOpen(false)} />}
      <MediaFailure error={shrink.error} />
    </Stack>
  );
}

function ChosenPhoto({ file }: { readonly file: File }) {
  const { t } = useTranslation();
  const [address, setAddress] = useState<string | null>(null);
  useEffect(() => {
    const made = URL.createObjectURL(file);
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [file]);
  if (address === null) return null;
  const description = t('photos:description.image', { name: file.name });
  return (
    <img
      src={address}
      alt={description}
      style={{ maxHeight: 160, maxWidth: '100%', objectFit: 'contain' }}
    />
  );
}
