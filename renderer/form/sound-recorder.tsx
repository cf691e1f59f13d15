import { Button, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from '../ui/status-shape.tsx';

/** Nobody speaks longer into a form; past it the recording ends by itself. */
const LONGEST_MS = 15 * 60_000;

type RecorderState = 'idle' | 'recording' | 'refused';

/** One recording at a time; the microphone is let go of as it ends, and when the question is left. */
function useRecorder(onTake: (file: File) => void) {
  const [state, setState] = useState<RecorderState>('idle');
  const recorder = useRef<MediaRecorder | null>(null);
  const take = useRef(onTake);
  useEffect(() => {
    take.current = onTake;
  });
  useEffect(
    () => () => {
      const running = recorder.current;
      if (!running) return;
      running.ondataavailable = null;
      for (const track of running.stream.getTracks()) track.stop();
    },
    [],
  );
  const start = async (): Promise<void> => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const running = new MediaRecorder(stream);
      recorder.current = running;
      // Without a slice of time there is one piece, at the end.
      running.ondataavailable = ({ data }) => {
        for (const track of stream.getTracks()) track.stop();
        recorder.current = null;
        setState('idle');
        take.current(new File([data], 'son', { type: data.type }));
      };
      running.start();
      setState('recording');
    } catch {
      setState('refused');
    }
  };
  return { state, start, stop: () => recorder.current?.stop() };
}

/** Records a sound with the microphone of this computer. */
export function SoundRecorder({
  isBusy,
  onTake,
}: {
  readonly isBusy: boolean;
  readonly onTake: (file: File) => void;
}) {
  const { t } = useTranslation();
  const { state, start, stop } = useRecorder(onTake);
  const [seconds, setSeconds] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `stop` ends whichever recording runs.
  useEffect(() => {
    setSeconds(0);
    if (state !== 'recording') return;
    const ticking = window.setInterval(() => setSeconds((before) => before + 1), 1000);
    const ending = window.setTimeout(stop, LONGEST_MS);
    return () => {
      window.clearInterval(ticking);
      window.clearTimeout(ending);
    };
  }, [state]);
  if (state === 'recording') {
    return (
      <>
        <Button mih={44} onClick={stop}>
          {t('photos:sound.stop')}
        </Button>
        <Text role="timer">{t('photos:sound.running', { seconds })}</Text>
      </>
    );
  }
  return (
    <>
      <Button variant="default" mih={44} disabled={isBusy} onClick={() => void start()}>
        {t('photos:sound.start')}
      </Button>
      {state === 'refused' && <StatusMark status="attention" word={t('photos:sound.refused')} />}
    </>
  );
}
