// Reads the AsyncAPI document named on the command line and prints what the parser has to say about it, as JSON.
import { readFile } from 'node:fs/promises';
import { Parser } from '@asyncapi/parser';

const file = process.argv[2];
const { document, diagnostics } = await new Parser().parse(await readFile(file, 'utf8'), { source: file });
console.log(
  JSON.stringify({
    diagnostics: diagnostics.map(({ severity, message, path }) => ({ severity, message, path: path.join('/') })),
    messages: document ? document.allMessages().all().map(message => message.name()) : [],
  }),
);
