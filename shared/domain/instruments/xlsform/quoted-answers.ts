/** Whether a text for people quotes an answer. */
export function quotesAnswers(text: string): boolean {
  const start = text.indexOf('${');
  return start >= 0 && text.includes('}', start);
}
