import { readNumber } from './typed-number.ts';

/** What a place is typed in: degrees, degrees, metres. */
export type PlacePart = 'latitude' | 'longitude' | 'accuracy';

/** A place as it stands in the fields. */
export type TypedPlace = Readonly<Record<PlacePart, string>>;

const LIMITS: Readonly<Record<PlacePart, readonly [least: number, most: number]>> = {
  latitude: [-90, 90],
  longitude: [-180, 180],
  accuracy: [0, 100_000],
};

/** From ODK's four numbers (latitude, longitude, altitude, accuracy) to what stands in the fields. */
export function readPlace(value: string): TypedPlace {
  const [latitude = '', longitude = '', , accuracy = ''] = value.split(/\s+/).filter(Boolean);
  return {
    latitude: show(latitude),
    longitude: show(longitude),
    accuracy: Number(accuracy) === 0 ? '' : show(accuracy),
  };
}

/** As people write: the engine makes `8.0` of `8`. */
function show(number: string): string {
  return number.replace(/\.0+$/, '').replace('.', ',');
}

function isWithin(part: PlacePart, text: string): boolean {
  const number = readNumber(text, 'decimal');
  const [least, most] = LIMITS[part];
  return number !== null && Number(number) >= least && Number(number) <= most;
}

/**
 * From the fields to ODK's four numbers; `null` while all is empty. `wrong` names the fields that are no number within
 * the limits of the earth, and the one that a place lacks.
 *
 * @example `12,65` `-8` `5` → `12.65 -8 0 5`
 */
export function writePlace(place: TypedPlace): {
  readonly value: string | null;
  readonly wrong: readonly PlacePart[];
} {
  const { latitude, longitude, accuracy } = place;
  if (`${latitude}${longitude}${accuracy}`.trim() === '') return { value: null, wrong: [] };
  const asked: readonly PlacePart[] =
    accuracy.trim() === '' ? ['latitude', 'longitude'] : ['latitude', 'longitude', 'accuracy'];
  const wrong = asked.filter((part) => !isWithin(part, place[part]));
  if (wrong.length > 0) return { value: null, wrong };
  const number = (text: string): string => readNumber(text, 'decimal') ?? '0';
  return {
    value: `${number(latitude)} ${number(longitude)} 0 ${number(accuracy)}`,
    wrong: [],
  };
}
