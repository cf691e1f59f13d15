/** Photos that answer a question and are larger than pages keep them: looked for whenever the visits are opened. */
export const largePhotosMigration = `
CREATE INDEX attachment_large ON attachment (facility_id)
  WHERE purpose = 'answer' AND max(width, height) > 1600;
`;
