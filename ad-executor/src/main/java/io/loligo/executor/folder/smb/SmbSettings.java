package io.loligo.executor.folder.smb;

import io.loligo.executor.folder.FolderRules;
import io.loligo.executor.folder.UncPath;
import java.time.Duration;
import java.util.Map;

/**
 * How the file servers of one directory are reached.
 *
 * @param rules where home folders may be
 * @param journal the folder that holds a note of each move while it is under way
 * @param addresses {@code host} or {@code host:port} of servers that are not to be found by their names, which are in lower case
 * @param privacy how the connection is kept private
 * @param timeout for each answer
 * @param hashOneIn one in so many files is compared by its hash, besides its name and size; 1 for each, 0 for none
 */
public record SmbSettings(
        Login login,
        FolderRules rules,
        UncPath journal,
        Map<String, String> addresses,
        Privacy privacy,
        Duration timeout,
        int hashOneIn) {
    public SmbSettings {
        addresses = Map.copyOf(addresses);
        if (hashOneIn < 0) {
            throw new IllegalArgumentException("hash-one-in: 0 or more, not " + hashOneIn);
        }
        if (rules.roots().isEmpty()) {
            throw new IllegalArgumentException("roots: at least one, such as roots[0].path=\\\\fs1\\home");
        }
    }

    /** The account that the executor uses; the password is kept out of every text. */
    public record Login(String domain, String user, String password) {
        @Override
        public String toString() {
            return domain + "\\" + user;
        }
    }

    /** Every message is signed in any case. */
    public enum Privacy {
        /** Encrypted by servers that can, signed by the others. */
        WHERE_OFFERED,
        /** A server that does not encrypt is not talked to. */
        REQUIRED
    }
}
