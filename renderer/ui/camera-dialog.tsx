import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './attached-file.module.css';
import { DialogFrame } from './dialog-frame.tsx';
import { drawJpeg, LONGEST_SIDE } from './shrink-image.ts';
import { StatusMark } from './status-shape.tsx';

const WANTED: MediaStreamConstraints = {
  // The camera that looks at the room, where a tablet has two.
  video: { facingMode: { ideal: 'environment' }, width: { ideal: LONGEST_SIDE } },
  audio: false,
};

type CameraState = 'starting' | 'ready' | 'refused';

/** The picture of the camera while the dialog is open; the camera is let go of when it closes. */
function useCamera() {
  const video = useRef<HTMLVideoElement>(null);
  const [state, setState] = useState<CameraState>('starting');
  useEffect(() => {
    let stream: MediaStream | null = null;
    let isOpen = true;
    const stop = (): void => {
      for (const track of stream?.getTracks() ?? []) track.stop();
    };
    const start = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia(WANTED);
      if (!isOpen || !video.current) return stop();
      video.current.srcObject = stream;
      await video.current.play();
      setState('ready');
    };
    start().catch(() => isOpen && setState('refused'));
    return () => {
      isOpen = false;
      stop();
    };
  }, []);
  return { video, state };
}

/** Takes a photo with the camera of this computer. */
export function CameraDialog({
  onTake,
  onClose,
}: {
  readonly onTake: (file: File) => void;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const { video, state } = useCamera();
  const shoot = async (): Promise<void> => {
    const shown = video.current;
    if (!shown) return;
    const jpeg = await drawJpeg(shown, shown.videoWidth, shown.videoHeight, LONGEST_SIDE);
    onTake(new File([jpeg], 'photo.jpg', { type: 'image/jpeg' }));
    onClose();
  };
  return (
    <DialogFrame opened onClose={onClose} size="lg" title={t('photos:camera.title')}>
      <Stack>
        {state === 'refused' ? (
          <StatusMark status="attention" word={t('photos:camera.refused')} />
        ) : (
          <video
            ref={video}
            muted
            playsInline
            className={classes['viewfinder']}
            aria-label={t('photos:camera.shows')}
          />
        )}
        <Text c="dark.4">{t('photos:camera.consent')}</Text>
        <Group justify="space-between">
          <Button variant="default" mih={44} onClick={onClose}>
            {t('photos:camera.close')}
          </Button>
          {state !== 'refused' && (
            <Button
              key={state}
              autoFocus={state === 'ready'}
              mih={44}
              disabled={state !== 'ready'}
              onClick={() => void shoot()}
            >
              {t('photos:camera.shoot')}
            </Button>
          )}
        </Group>
      </Stack>
    </DialogFrame>
  );
}
