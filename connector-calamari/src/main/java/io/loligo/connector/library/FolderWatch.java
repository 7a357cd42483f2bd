package io.loligo.connector.library;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks at the folder of documents now and then, and says in the log what came of it. */
public final class FolderWatch implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(FolderWatch.class);

    private final DocumentFolder folder;
    private final Duration every;
    private final CountDownLatch end = new CountDownLatch(1);
    private String lastTrouble = "";

    public FolderWatch(DocumentFolder folder, Duration every) {
        this.folder = folder;
        this.every = every;
    }

    public void start() {
        Thread.ofVirtual().name("connection-documents").start(this::keepLooking);
    }

    @Override
    public void close() {
        end.countDown();
    }

    private void keepLooking() {
        try {
            do {
                look();
            } while (!end.await(every.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            if (folder.lookAgain()) {
                if (folder.problems().isEmpty()) {
                    LOG.info("The connection documents of the folder are in force");
                } else {
                    LOG.error("Connection documents are not accepted; what was in force stays in force");
                    folder.problems().forEach(problem -> LOG.errorf("  %s", problem));
                }
            }
            lastTrouble = "";
        } catch (ArchiveException notNow) {
            String words = String.valueOf(notNow.getMessage());
            if (!words.equals(lastTrouble)) {
                LOG.warnf("The connection documents of the folder wait: %s", words);
            }
            lastTrouble = words;
        } catch (RuntimeException defect) {
            LOG.error("The connection documents could not be read; what was in force stays so", defect);
        }
    }
}
