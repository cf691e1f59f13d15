// Twenty thousand names in an array: each letter looks at all of them and shows the first fifty.
import { placeNames } from '../../large-places.ts';
import { byId } from './peer-window.ts';

const names = placeNames(20_000);
const words = names.map((name) => name.toLowerCase().split(' '));
const field = byId('field') as HTMLInputElement;

field.addEventListener('input', () => {
  const typed = field.value.toLowerCase();
  const found = names.filter((_, at) => words[at]?.some((word) => word.startsWith(typed)));
  byId('found').replaceChildren(
    ...found.slice(0, 50).map((name) => {
      const line = document.createElement('li');
      line.textContent = name;
      return line;
    }),
  );
});
field.focus();
document.body.dataset['ready'] = 'true';
