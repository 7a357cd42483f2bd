package io.loligo.executor.tracing;

import io.loligo.executor.cloud.Cloud;
import io.loligo.executor.cloud.CloudChange;
import io.loligo.executor.cloud.CloudQuestion;
import io.loligo.executor.cloud.CloudState;
import io.loligo.executor.command.Systems;
import io.loligo.executor.folder.FileServers;
import io.loligo.executor.folder.FolderChange;
import io.loligo.executor.folder.FolderQuestion;
import io.loligo.executor.folder.FolderRules;
import io.loligo.executor.folder.FolderState;
import io.loligo.executor.folder.Swept;
import io.loligo.executor.mailbox.Exchange;
import io.loligo.executor.mailbox.MailboxChange;
import io.loligo.executor.mailbox.MailboxQuestion;
import io.loligo.executor.mailbox.MailboxState;
import io.loligo.executor.photo.Photos;
import io.loligo.executor.photo.Picture;
import io.loligo.executor.script.ScriptQuestion;
import io.loligo.executor.script.ScriptRun;
import io.loligo.executor.script.ScriptState;
import io.loligo.executor.script.Scripts;
import io.loligo.executor.system.SystemException;
import io.loligo.tracing.EventSpans;
import java.net.URI;
import java.time.Instant;

/** Systems of which each question and each change is a span. */
public final class TracedSystems {
    private TracedSystems() {}

    public static Systems of(Systems systems, EventSpans spans) {
        return new Systems(
                new TracedDirectory(systems.directory(), spans),
                systems.cloud().map(cloud -> new TracedCloud(cloud, spans)),
                systems.exchange().map(exchange -> new TracedExchange(exchange, spans)),
                systems.files().map(files -> new TracedFiles(files, spans)),
                systems.scripts().map(scripts -> new TracedScripts(scripts, spans)),
                systems.photos().map(photos -> new TracedPhotos(photos, spans)));
    }

    private record TracedPhotos(Photos photos, EventSpans spans) implements Photos {
        @Override
        public Picture fetch(URI address) throws SystemException {
            return spans.during("photo fetch", () -> photos.fetch(address));
        }

        @Override
        public void close() {
            photos.close();
        }
    }

    private record TracedCloud(Cloud cloud, EventSpans spans) implements Cloud {
        @Override
        public CloudState look(CloudQuestion question) throws SystemException {
            return spans.during("Microsoft 365 look", () -> cloud.look(question));
        }

        @Override
        public void apply(CloudChange change) throws SystemException {
            spans.doing("Microsoft 365 " + change.getClass().getSimpleName(), () -> cloud.apply(change));
        }

        @Override
        public void check() throws SystemException {
            cloud.check();
        }

        @Override
        public void close() {
            cloud.close();
        }
    }

    private record TracedExchange(Exchange exchange, EventSpans spans) implements Exchange {
        @Override
        public MailboxState look(MailboxQuestion question) throws SystemException {
            return spans.during("Exchange look", () -> exchange.look(question));
        }

        @Override
        public void apply(MailboxChange change) throws SystemException {
            spans.doing("Exchange " + change.getClass().getSimpleName(), () -> exchange.apply(change));
        }

        @Override
        public void check() throws SystemException {
            exchange.check();
        }

        @Override
        public void close() {
            exchange.close();
        }
    }

    private record TracedFiles(FileServers files, EventSpans spans) implements FileServers {
        @Override
        public FolderRules rules() {
            return files.rules();
        }

        @Override
        public FolderState look(FolderQuestion question) throws SystemException {
            return spans.during("file server look", () -> files.look(question));
        }

        @Override
        public void apply(FolderChange change) throws SystemException {
            spans.doing("file server " + change.getClass().getSimpleName(), () -> files.apply(change));
        }

        @Override
        public Swept sweep(Instant now, int atMost) throws SystemException {
            return files.sweep(now, atMost);
        }

        @Override
        public void check() throws SystemException {
            files.check();
        }

        @Override
        public void close() {
            files.close();
        }
    }

    private record TracedScripts(Scripts scripts, EventSpans spans) implements Scripts {
        @Override
        public ScriptState look(ScriptQuestion question) throws SystemException {
            return spans.during("script check", () -> scripts.look(question));
        }

        @Override
        public String run(ScriptRun run) throws SystemException {
            return spans.during("script run", () -> scripts.run(run));
        }
    }
}
