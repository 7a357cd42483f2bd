package io.loligo.connector.http;

import io.loligo.connector.pass.TooLargeException;
import io.loligo.connector.pass.TooSlowException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;

/** Fails once more bytes have come than a connection accepts, or once they have taken longer. */
final class LimitedStream extends FilterInputStream {
    private final long limit;
    private final Duration time;
    private final long deadline;
    private long left;

    /** @param since when the request began, as {@link System#nanoTime} */
    LimitedStream(InputStream body, long limit, Duration time, long since) {
        super(body);
        this.limit = limit;
        this.left = limit;
        this.time = time;
        this.deadline = since + time.toNanos();
    }

    @Override
    public int read() throws IOException {
        int one = inTime(super::read);
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = inTime(() -> super.read(buffer, offset, length));
        count(Math.max(0, count));
        return count;
    }

    /** The client itself ends a read for which nothing comes; it then is too slow as well. */
    private int inTime(Read read) throws IOException {
        try {
            int came = read.once();
            if (isOver()) {
                throw new TooSlowException(time);
            }
            return came;
        } catch (IOException broken) {
            if (isOver() && !(broken instanceof TooSlowException)) {
                throw (IOException) new TooSlowException(time).initCause(broken);
            }
            throw broken;
        }
    }

    private boolean isOver() {
        return System.nanoTime() - deadline > 0;
    }

    private void count(int more) throws IOException {
        left -= more;
        if (left < 0) {
            throw new TooLargeException(limit);
        }
    }

    @FunctionalInterface
    private interface Read {
        int once() throws IOException;
    }
}
