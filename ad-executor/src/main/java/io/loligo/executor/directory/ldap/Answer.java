package io.loligo.executor.directory.ldap;

import io.loligo.executor.system.Trouble;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What one answer of a directory means.
 *
 * @param codes the LDAP result codes it comes with
 * @param subCode the Win32 code that the diagnostic message begins with, in upper case; empty for any
 * @param text what the diagnostic message holds, in lower case; empty for any
 * @param doing what was tried
 * @param words what it says to an administrator
 */
record Answer(
        Set<Integer> codes,
        String subCode,
        String text,
        Set<Doing> doing,
        Trouble trouble,
        String words,
        String advice) {

    static To to(Integer... codes) {
        return new To(Set.of(codes), "", "", EnumSet.allOf(Doing.class));
    }

    boolean fits(Doing tried, int code, String sub, String diagnostic) {
        return codes.contains(code)
                && doing.contains(tried)
                && (subCode.isEmpty() || subCode.equals(sub))
                && diagnostic.toLowerCase(Locale.ROOT).contains(text);
    }

    /** The first half of an answer: by what it is known. */
    record To(Set<Integer> codes, String subCode, String text, Set<Doing> doing) {

        To beginningWith(String code) {
            return new To(codes, code, text, doing);
        }

        To saying(String words) {
            return new To(codes, subCode, words, doing);
        }

        To when(Doing first, Doing... more) {
            return new To(codes, subCode, text, EnumSet.of(first, more));
        }

        Answer means(Trouble trouble, String words, String advice) {
            return new Answer(codes, subCode, text, doing, trouble, words, advice);
        }
    }
}
