import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApi } from '../../api/client-context.tsx';
import { uploadFile } from '../../api/files.ts';
import { localDay } from '../../ui/formats.ts';
import { PhotoForm, type TypedPhoto } from '../../ui/photo-form.tsx';

/** Adds a picture to a promise: of what is to be mended, or of what was. */
export function ActionPhotoDialog({
  id,
  isDone,
  onClose,
}: {
  readonly id: string;
  /** What is done has the picture of after to add. */
  readonly isDone: boolean;
  readonly onClose: () => void;
}) {
  const { client } = useApi();
  const queries = useQueryClient();
  const [typed, setTyped] = useState<TypedPhoto>(() => ({
    moment: isDone ? 'after' : 'before',
    caption: '',
    takenOn: localDay(new Date().toISOString()),
  }));
  const keep = useMutation({
    mutationFn: async (file: File | null) => {
      if (file === null) throw new Error('A new picture has a file');
      const token = await uploadFile(file);
      await client.improvement.addPhoto({ id, token, ...typed });
    },
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
    },
  });
  return (
    <PhotoForm
      typed={typed}
      onChange={setTyped}
      onKeep={(file) => keep.mutate(file)}
      isKeeping={keep.isPending}
      error={keep.error}
      onClose={onClose}
    />
  );
}
