package io.loligo.executor.action;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.executor.directory.DirectoryChange;
import io.loligo.executor.directory.Entry;
import io.loligo.executor.directory.Snapshot;
import io.loligo.executor.mailbox.MailboxChange;
import io.loligo.executor.mailbox.RecipientKind;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTest {
    private final Directories directories = new Directories(1);

    @Test
    void aMailboxThatIsOnlyPlannedToEndDoesNotKeepAnAccountInThePlan() {
        Entry ann = directories.ann().with("homeMDB", List.of("CN=DB1,DC=x"));
        List<Change> ahead = List.of(
                new Change.InExchange(new MailboxChange.DisableMailbox(ann.identity(), RecipientKind.USER_MAILBOX)));

        List<DirectoryChange> shown = Change.shownInDirectory(ahead);
        Snapshot after = Projection.after(directories.snapshot(List.of(ann)), shown);

        assertThat(after.accounts().getFirst().all("homeMDB")).isEmpty();
        assertThat(Change.inDirectory(ahead)).isEmpty();
    }
}
