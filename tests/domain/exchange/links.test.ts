import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkLink, createLinkFinder, type Link } from '../../../shared/domain/exchange/link.ts';
import {
  cellOfSubject,
  STOCK_COUNTS,
  serviceSubject,
  stockSubject,
} from '../../../shared/domain/exchange/subject.ts';
import { DEFAULT_COMBO, isUid } from '../../../shared/domain/exchange/uid.ts';

const CPN1: Link = {
  facility: '',
  subject: 'service.cpn1',
  dataElement: 'fbfJHSPpUQD',
  categoryOptionCombo: null,
  attributeOptionCombo: null,
};

describe('an identifier of DHIS2', () => {
  it.each(['fbfJHSPpUQD', 'A1234567890', DEFAULT_COMBO])('is %s', (text) => {
    expect(isUid(text)).toBe(true);
  });

  it.each([
    '',
    'fbfJHSPpUQ',
    'fbfJHSPpUQDx',
    '1bfJHSPpUQD',
    ' bfJHSPpUQD',
    'fbfJHSPpUQD ',
    'fbf-HSPpUQD',
    'fbfJHSPpUQé',
    'fbfJHSPpUQ\n',
  ])('is not «%s»', (text) => {
    expect(isUid(text)).toBe(false);
  });
});

describe('a subject', () => {
  it('is the cell that it was made of', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z][a-z0-9._-]{0,20}$/),
        fc.constantFrom(...STOCK_COUNTS),
        (code, column) => {
          expect(cellOfSubject(serviceSubject(code))).toEqual({
            sheet: 'services',
            row: code,
            column: 'value',
          });
          expect(cellOfSubject(stockSubject(column, code))).toEqual({
            sheet: 'stock',
            row: code,
            column,
          });
        },
      ),
    );
  });

  it.each(['stock.stockoutRate.day', 'rate.abandon_penta', 'money.balance', 'service.', '', '.'])(
    'that is a figure is no cell: %s',
    (subject) => {
      expect(cellOfSubject(subject)).toBeNull();
    },
  );
});

describe('a link', () => {
  it('is refused with what is no identifier, in whichever field', () => {
    for (const field of ['dataElement', 'categoryOptionCombo', 'attributeOptionCombo'] as const) {
      expect(checkLink({ ...CPN1, [field]: 'CPN 1' }, [])).toEqual({
        code: 'not-a-uid',
        field,
        value: 'CPN 1',
      });
    }
  });

  it('may be written again, and is refused where another subject stands', () => {
    const cpn4 = { ...CPN1, subject: 'service.cpn4' };
    expect(checkLink(CPN1, [CPN1])).toBeNull();
    expect(checkLink(cpn4, [CPN1])).toEqual({ code: 'element-taken', by: 'service.cpn1' });
    expect(checkLink({ ...cpn4, categoryOptionCombo: DEFAULT_COMBO }, [CPN1])).toEqual({
      code: 'element-taken',
      by: 'service.cpn1',
    });
    expect(checkLink({ ...cpn4, categoryOptionCombo: 'Prlt0C1RF0s' }, [CPN1])).toBeNull();
  });

  it('of one centre does not stand in the way of another centre, but of what is common to all', () => {
    const own = { ...CPN1, subject: 'service.causeries', facility: 'A' };
    expect(checkLink({ ...own, facility: 'B' }, [own])).toBeNull();
    expect(checkLink(CPN1, [own])).toMatchObject({ code: 'element-taken' });
  });
});

describe('an element that comes in', () => {
  const place = { dataElement: 'fbfJHSPpUQD', attributeOptionCombo: null };

  it('is found with the default option named or left out, and never under another option', () => {
    const find = createLinkFinder([CPN1]);
    expect(find({ ...place, categoryOptionCombo: null })).toBe('service.cpn1');
    expect(find({ ...place, categoryOptionCombo: DEFAULT_COMBO })).toBe('service.cpn1');
    expect(find({ ...place, categoryOptionCombo: 'Prlt0C1RF0s' })).toBeNull();
    expect(find({ ...place, dataElement: 'FBFJHSPpUQD', categoryOptionCombo: null })).toBeNull();
  });

  it('that two subjects have, as only merged workspaces can bring it, is nobody’s', () => {
    const find = createLinkFinder([CPN1, { ...CPN1, subject: 'service.cpn4' }]);
    expect(find({ ...place, categoryOptionCombo: null })).toBeNull();
  });
});
