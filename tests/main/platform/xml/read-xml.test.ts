import { describe, expect, test } from 'vitest';
import type { FileLimits } from '../../../../main/platform/files/file-limits.ts';
import { readXmlFile } from '../../../../main/platform/xml/read-xml.ts';
import { problemOf } from '../read-outcome.ts';
import { scratchFolder } from '../scratch-folder.ts';

const { put } = scratchFolder();

function read(content: string | Uint8Array, limits: Partial<FileLimits> = {}) {
  return readXmlFile(put('submission.xml', content), { limits });
}

describe('a submission becomes elements', () => {
  test('with local names, attributes as written, and text', async () => {
    const xml = `<?xml version="1.0"?><!-- note --><data xmlns:orx="urn:o" id="visite" version="3"><orx:meta><orx:instanceID>uuid:1</orx:instanceID></orx:meta><nom>Été &amp; <![CDATA[<co>]]></nom><vide/></data>`;
    expect(await read(xml)).toEqual({
      name: 'data',
      attributes: { 'xmlns:orx': 'urn:o', id: 'visite', version: '3' },
      text: '',
      children: [
        {
          name: 'meta',
          attributes: {},
          text: '',
          children: [{ name: 'instanceID', attributes: {}, text: 'uuid:1', children: [] }],
        },
        { name: 'nom', attributes: {}, text: 'Été & <co>', children: [] },
        { name: 'vide', attributes: {}, text: '', children: [] },
      ],
    });
  });

  const xml = '<data><nom>Ɲɛgɛn 😀</nom></data>';
  test.each<[string, string | Uint8Array]>([
    ['UTF-8', xml],
    ['UTF-8 with its mark', `\uFEFF${xml}`],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${xml}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(xml, 'utf16le')],
    ['UTF-16 with the big end first', Buffer.from(xml, 'utf16le').swap16()],
  ])('from %s', async (_, content) => {
    expect((await read(content)).children[0]?.text).toBe('Ɲɛgɛn 😀');
  });

  test.each(['ISO-8859-1', 'windows-1252'])(
    'from %s where its first line says so',
    async (encoding) => {
      const declared = `<?xml version='1.0' encoding='${encoding}'?><data><nom>\xe9t\xe9</nom></data>`;
      expect((await read(Buffer.from(declared, 'latin1'))).children[0]?.text).toBe('été');
    },
  );

  test('whose attributes cannot reach behind the object', async () => {
    const { attributes } = await read('<data __proto__="x" constructor="y"/>');
    expect(Object.entries(attributes)).toEqual([
      ['__proto__', 'x'],
      ['constructor', 'y'],
    ]);
  });
});

describe('what is refused, with its line', () => {
  const laughs = '<!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>\n<data>&b;</data>';
  test.each<[string, string, string | Uint8Array, Partial<FileLimits>, object]>([
    ['entities that multiply', 'xml-doctype', `<?xml version="1.0"?>\n${laughs}`, {}, { row: 2 }],
    [
      'an entity from a file',
      'xml-doctype',
      '<!DOCTYPE d [<!ENTITY a SYSTEM "file:///etc/passwd">]><d>&a;</d>',
      {},
      { row: 1 },
    ],
    [
      'a DOCTYPE from the network',
      'xml-doctype',
      '<!DOCTYPE d SYSTEM "http://localhost/d.dtd"><d/>',
      {},
      { row: 1 },
    ],
    ['an entity nobody declared', 'xml-malformed', '<data>\n\n&eau;</data>', {}, { row: 3 }],
    ['a file that is cut off', 'xml-malformed', '<data>\n<nom>Awa', {}, { row: 2 }],
    ['tags that cross', 'xml-malformed', '<data>\n<a><b></a></b></data>', {}, { row: 2 }],
    ['two roots', 'xml-malformed', '<data/>\n<data/>', {}, { row: 2 }],
    ['an attribute twice', 'xml-malformed', '<data a="1" a="2"/>', {}, { row: 1 }],
    ['nothing', 'xml-malformed', '', {}, {}],
    ['only a comment', 'xml-malformed', '<!-- rien -->', {}, {}],
    ['a NUL', 'xml-malformed', '<data>\n\0</data>', {}, { row: 2 }],
    [
      'letters that are no UTF-8',
      'encoding',
      Buffer.from('<data>\xe9t\xe9</data>', 'latin1'),
      {},
      {},
    ],
    [
      'depth past the limit',
      'xml-too-deep',
      '<a>\n<b><c><d/></c></b></a>',
      { xmlDepth: 3 },
      { row: 2 },
    ],
    [
      'elements past the limit',
      'xml-too-many-elements',
      '<a><b/>\n<b/><b/></a>',
      { xmlElements: 3 },
      { row: 2 },
    ],
    [
      'a text without end',
      'xml-token-too-long',
      `<a>${'x'.repeat(200_000)}</a>`,
      { xmlTokenCharacters: 1_000 },
      {},
    ],
    ['size past the limit', 'too-large', '<a></a>', { xmlBytes: 6 }, {}],
  ])('%s', async (_, what, content, limits, expected) => {
    expect(await problemOf(read(content, limits))).toMatchObject({
      code: `files.${what}`,
      ...expected,
    });
  });

  test('a million levels, without exhausting the stack', async () => {
    expect((await problemOf(read('<a>'.repeat(1_000_000)))).code).toBe('files.xml-too-deep');
  });

  test('accepts what lies exactly at the limits', async () => {
    await expect(
      read('<a><b><c/></b></a>', { xmlDepth: 3, xmlElements: 3, xmlBytes: 18 }),
    ).resolves.toBeDefined();
  });
});
