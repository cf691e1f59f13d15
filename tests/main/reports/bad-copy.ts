/** What a bad photocopier does to a page, as options of ImageMagick's convert. */
export const BAD_COPY: readonly string[] =
  '-colorspace Gray -blur 0x1.1 -attenuate 0.35 +noise Gaussian -rotate 0.7 -threshold 66%'.split(
    ' ',
  );
