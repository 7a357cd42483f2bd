package io.loligo.executor.folder.smb;

import io.loligo.executor.system.Trouble;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a status means.
 *
 * @param statuses NTSTATUS values (MS-ERREF 2.3)
 * @param doing what was tried
 */
record Answer(Set<Long> statuses, Set<Doing> doing, Trouble trouble, String words, String advice) {

    boolean fits(Doing tried, long status) {
        return doing.contains(tried) && statuses.contains(status);
    }

    static Unexplained to(Long... statuses) {
        return new Unexplained(Set.of(statuses), EnumSet.allOf(Doing.class));
    }

    record Unexplained(Set<Long> statuses, Set<Doing> doing) {
        Unexplained when(Doing first, Doing... more) {
            return new Unexplained(statuses, EnumSet.of(first, more));
        }

        Answer means(Trouble trouble, String words, String advice) {
            return new Answer(statuses, doing, trouble, words, advice);
        }
    }
}
