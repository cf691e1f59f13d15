import { useEffect, useState } from 'react';

/** Whether this computer has a camera or a microphone; asks for none, and notices one that is plugged in. */
export function useDevice(kind: 'videoinput' | 'audioinput'): boolean {
  const [isThere, setThere] = useState(false);
  useEffect(() => {
    // A page that is not on this machine, or a browser without any, has no list of devices.
    const devices: MediaDevices | undefined = navigator.mediaDevices;
    if (!devices) return;
    let isCurrent = true;
    const look = (): void => {
      devices.enumerateDevices().then(
        (found) => isCurrent && setThere(found.some((device) => device.kind === kind)),
        () => undefined,
      );
    };
    look();
    devices.addEventListener('devicechange', look);
    return () => {
      isCurrent = false;
      devices.removeEventListener('devicechange', look);
    };
  }, [kind]);
  return isThere;
}
