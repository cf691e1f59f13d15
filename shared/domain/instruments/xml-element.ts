/**
 * One element of an XML file that came from a phone or a server, as the platform's reader hands it to the domain.
 * Comments, processing instructions and namespaces are gone; what is left is enough to read a submission.
 */
export interface XmlElement {
  /** Local name, without prefix: `instanceID` for `<orx:instanceID>`. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, entities resolved; of an element that holds others, whatever stands between them. */
  readonly text: string;
}
