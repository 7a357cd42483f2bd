package io.loligo.mapper.messaging;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jboss.logging.Logger;

/** Everything that a turn writes, or nothing of it. */
final class Transaction {
    private static final Logger LOG = Logger.getLogger(Transaction.class);

    private Transaction() {}

    static void of(KafkaProducer<String, byte[]> producer, Runnable writes) {
        producer.beginTransaction();
        try {
            writes.run();
            producer.commitTransaction();
        } catch (KafkaException notCommitted) {
            abort(producer);
            throw notCommitted;
        }
    }

    /** What became of it is asked once for all, by the commit. */
    static void send(KafkaProducer<String, byte[]> producer, ProducerRecord<String, byte[]> record) {
        var unused = producer.send(record);
    }

    private static void abort(KafkaProducer<?, ?> producer) {
        try {
            producer.abortTransaction();
        } catch (KafkaException fenced) {
            LOG.debugf("Nothing to abort: %s", fenced.getMessage());
        }
    }
}
