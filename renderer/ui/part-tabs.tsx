import { Tabs } from '@mantine/core';
import type { ComponentType } from 'react';
import { useNavigate } from 'react-router';

/** The parts of a page as tabs, each with an address of its own; the first part has that of the page. */
export function PartTabs({
  label,
  path,
  parts,
  part,
  wordOf,
}: {
  /** What the page is called, for those who listen. */
  readonly label: string;
  readonly path: string;
  readonly parts: Readonly<Record<string, ComponentType>>;
  /** The part that the address names; one that there is not leads to the first. */
  readonly part: string | undefined;
  readonly wordOf: (part: string) => string;
}) {
  const navigate = useNavigate();
  const names = Object.keys(parts);
  const chosen = names.find((name) => name === part) ?? names[0] ?? '';
  return (
    <Tabs
      value={chosen}
      mb="md"
      onChange={(name) => void navigate(name === names[0] ? path : `${path}/${name}`)}
    >
      <Tabs.List aria-label={label}>
        {names.map((name) => (
          <Tabs.Tab key={name} value={name} mih={44}>
            {wordOf(name)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      {Object.entries(parts).map(([name, Part]) => (
        <Tabs.Panel key={name} value={name} pt="md" tabIndex={-1}>
          {name === chosen && <Part />}
        </Tabs.Panel>
      ))}
    </Tabs>
  );
}
