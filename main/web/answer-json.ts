import type { ServerResponse } from 'node:http';

/** Answers with an object that only our page reads. */
export function answerJson(response: ServerResponse, status: number, value: object): void {
  const body = JSON.stringify(value);
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(body);
}
