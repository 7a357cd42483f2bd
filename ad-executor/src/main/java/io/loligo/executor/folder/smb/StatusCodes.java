package io.loligo.executor.folder.smb;

import static io.loligo.executor.folder.smb.Answer.to;

import com.hierynomus.mssmb2.SMBApiException;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.folder.UncPath;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.loligo.executor.system.Trouble.Sent;
import java.time.Duration;
import java.util.List;

/** What a file server's answers mean. */
final class StatusCodes {
    static final long OBJECT_NAME_NOT_FOUND = 0xC0000034L;
    static final long OBJECT_NAME_COLLISION = 0xC0000035L;
    static final long OBJECT_PATH_NOT_FOUND = 0xC000003AL;
    static final long NO_SUCH_FILE = 0xC000000FL;
    static final long NO_MORE_FILES = 0x80000006L;
    static final long SHARING_VIOLATION = 0xC0000043L;
    static final long NETWORK_NAME_DELETED = 0xC00000C9L;
    static final long USER_SESSION_DELETED = 0xC0000203L;
    static final long NETWORK_SESSION_EXPIRED = 0xC000035CL;
    private static final Duration IN_USE = Duration.ofSeconds(20);

    /** The first that fits counts. */
    private static final List<Answer> ANSWERS = List.of(
            to(0xC000006DL, 0xC0000064L, 0xC000006AL, 0xC0000071L, 0xC0000072L, 0xC0000193L, 0xC0000234L, 0xC0000224L)
                    .means(
                            unreachable(),
                            "the server does not let the executor's account in",
                            "Correct files.user and its password, or look whether the account is locked, expired or disabled."),
            to(0xC000015BL)
                    .means(
                            unreachable(),
                            "the executor's account may not log on to the server over the network",
                            "Grant it 'Access this computer from the network' there."),
            to(0xC00000CCL)
                    .means(
                            denied(RefusalCode.PRECONDITION),
                            "the server has no such share",
                            "Correct the path in the policy, or share the folder."),
            to(
                            NETWORK_NAME_DELETED,
                            USER_SESSION_DELETED,
                            NETWORK_SESSION_EXPIRED,
                            0xC000020CL,
                            0xC000020DL,
                            0xC000026EL)
                    .means(unreachable(), "the server ended the connection", "Nothing: it is connected to again."),
            to(SHARING_VIOLATION, 0xC0000054L, 0xC0000055L, 0xC000010BL)
                    .means(
                            new Trouble.Passing(IN_USE),
                            "somebody has the file, or one in the folder, open",
                            "Have it closed, or close it on the server (Computer Management, Open Files)."),
            to(0xC0000056L)
                    .means(
                            new Trouble.Passing(IN_USE),
                            "it is deleted already and kept by somebody who has it open",
                            "Have it closed, or close it on the server (Computer Management, Open Files)."),
            to(0xC0000022L)
                    .when(Doing.RENAME)
                    .means(
                            new Trouble.Passing(IN_USE),
                            "access denied: somebody has a file in the folder open, or the executor's account may not move it",
                            "Have the file closed; if there is none, grant the account full control of the root's folders."),
            to(0xC000005AL, 0xC0000061L, 0xC000005BL)
                    .means(
                            denied(RefusalCode.MISSING_RIGHT),
                            "the executor's account may not give files to another owner",
                            "Grant it 'Restore files and directories' on the file server, as Backup Operators have it."),
            to(0xC0000022L, 0xC00000CAL)
                    .means(
                            denied(RefusalCode.MISSING_RIGHT),
                            "access denied",
                            "Grant the executor's account full control of the root, its subfolders and files, and 'Back up'"
                                    + " and 'Restore files and directories' on the file server."),
            to(0xC0000121L)
                    .means(
                            denied(RefusalCode.MISSING_RIGHT),
                            "the server does not let it be deleted",
                            "Look at the file on the server."),
            to(0xC000007FL)
                    .means(
                            denied(RefusalCode.PRECONDITION),
                            "the disk is full",
                            "Make room on the server and ask for it again; what is copied already is not copied twice."),
            to(0xC0000044L, 0xC0000802L)
                    .means(
                            denied(RefusalCode.PRECONDITION),
                            "the quota is used up",
                            "Raise the quota on the server and ask for it again; what is copied already is not copied twice."),
            to(0xC0000101L)
                    .means(
                            new Trouble.Overtaken(),
                            "somebody has put something into the folder",
                            "Nothing: it is looked at again."),
            to(0xC0000106L, 0xC0000033L)
                    .means(
                            denied(RefusalCode.INVALID_VALUE),
                            "the server takes no such name, or none that long",
                            "Shorten or rename it, or choose a shorter path."),
            to(OBJECT_PATH_NOT_FOUND)
                    .means(
                            new Trouble.Overtaken(),
                            "the folder above it is not there any more",
                            "Look whether somebody moves folders at the same time."),
            to(OBJECT_NAME_NOT_FOUND, NO_SUCH_FILE, 0xC0000123L)
                    .means(
                            new Trouble.Overtaken(),
                            "it is not there any more",
                            "Look whether somebody moves or deletes files at the same time."),
            to(OBJECT_NAME_COLLISION)
                    .means(new Trouble.Overtaken(), "it has appeared meanwhile", "Nothing: it is looked at again."),
            to(0xC00000BBL, 0xC0000010L)
                    .means(
                            new Trouble.Lasting(),
                            "the server cannot do that",
                            "Look whether its file system is one for Windows, with access lists."),
            to(0x8000002DL, 0xC0000257L, 0xC0000279L)
                    .means(
                            denied(RefusalCode.PRECONDITION),
                            "it is a link, which is not followed",
                            "Name the folder that it leads to."),
            to(0xC000009AL, 0xC0000205L, 0xC00000D0L, 0xC00000B5L, 0xC000022DL, 0xC00000AEL)
                    .means(new Trouble.Passing(), "the server is busy", "Nothing: it is tried again."));

    private static final Answer UNFORESEEN = to().means(
                    new Trouble.Lasting(),
                    "the server would not do it",
                    "Look at the server's own log for the reason.");

    private StatusCodes() {}

    static SystemException explain(Doing doing, UncPath path, SMBApiException answer) {
        long status = answer.getStatusCode();
        Answer meant = ANSWERS.stream()
                .filter(one -> one.fits(doing, status))
                .findFirst()
                .orElse(UNFORESEEN);
        return new SystemException(
                meant.trouble(),
                "to " + doing.words() + " " + path + ": " + meant.words() + " (" + answer.getStatus() + ", 0x"
                        + Long.toHexString(status).toUpperCase(java.util.Locale.ROOT) + ")",
                meant.advice(),
                answer);
    }

    private static Trouble unreachable() {
        return new Trouble.Unreachable(Sent.PERHAPS);
    }

    private static Trouble denied(RefusalCode code) {
        return new Trouble.Denied(code);
    }
}
