/** By what a package leaves the laptop: a stick, a mail, or a folder that somebody carries on. */
export const SENDING_WAYS = ['usb', 'mail', 'folder'] as const;

/** One of {@link SENDING_WAYS}. */
export type SendingWay = (typeof SENDING_WAYS)[number];

/**
 * Why a package is made: what is new for headquarters; work given to a colleague's laptop; a centre that a colleague
 * takes over.
 */
export const SENDING_PURPOSES = ['send', 'give', 'handover'] as const;

/** One of {@link SENDING_PURPOSES}. */
export type SendingPurpose = (typeof SENDING_PURPOSES)[number];
