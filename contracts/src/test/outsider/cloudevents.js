// Reads messages as `kcat -J` prints them, one a line on standard input, with the CloudEvents SDK; prints each event as JSON.
import { createInterface } from 'node:readline';
import { Kafka } from 'cloudevents';

for await (const line of createInterface({ input: process.stdin })) {
  const { headers: pairs, key, payload } = JSON.parse(line);
  const headers = {};
  for (let at = 0; at < pairs.length; at += 2) {
    headers[pairs[at]] = pairs[at + 1];
  }
  const message = { key, value: payload, body: payload, headers };
  if (!Kafka.isEvent(message)) {
    throw new Error(`not a CloudEvent: the message with key ${key}`);
  }
  const event = Kafka.toEvent(message);
  event.validate();
  console.log(JSON.stringify(event));
}
