package io.loligo.executor.folder.smb;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.hierynomus.msdtyp.AccessMask;
import com.hierynomus.mssmb2.SMB2CreateDisposition;
import com.hierynomus.mssmb2.SMB2CreateOptions;
import com.hierynomus.mssmb2.SMB2ShareAccess;
import com.hierynomus.mssmb2.SMBApiException;
import com.hierynomus.smbj.share.DiskEntry;
import com.hierynomus.smbj.share.File;
import io.loligo.executor.folder.Relocation;
import io.loligo.executor.folder.UncPath;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import io.loligo.executor.system.Trouble.Sent;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;

/**
 * The notes of moves that are under way, one file for each account. Whoever works at a move keeps its note open for itself alone: the
 * server sees to it that no other instance does the same, and lets go when the instance dies.
 */
record SmbJournal(SmbShare share, UncPath folder) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST = 1 << 18;
    private static final AccessMask[] ALL_OF_IT = {
        AccessMask.FILE_READ_DATA,
        AccessMask.FILE_WRITE_DATA,
        AccessMask.FILE_READ_ATTRIBUTES,
        AccessMask.FILE_WRITE_ATTRIBUTES,
        AccessMask.DELETE
    };

    /** The move of somebody's folder that is under way. */
    Optional<Relocation> of(String account) throws SystemException {
        UncPath note = note(account);
        if (!exists(folder) || share.find(note).isEmpty()) {
            return Optional.empty();
        }
        return attempt(note, () -> {
            try (DiskEntry entry = share.open(
                    note,
                    SMB2CreateDisposition.FILE_OPEN,
                    EnumSet.of(SMB2ShareAccess.FILE_SHARE_READ),
                    SMB2CreateOptions.FILE_NON_DIRECTORY_FILE,
                    AccessMask.FILE_READ_DATA,
                    AccessMask.FILE_READ_ATTRIBUTES)) {
                return Optional.of(read(note, account, (File) entry));
            }
        });
    }

    /** Writes the note of a move that begins. */
    void begin(Relocation move) throws SystemException {
        if (of(move.account()).filter(move::isSameAs).isPresent()) {
            return;
        }
        UncPath note = note(move.account());
        attempt(note, () -> {
            try (DiskEntry entry = share.open(
                    note,
                    SMB2CreateDisposition.FILE_CREATE,
                    EnumSet.noneOf(SMB2ShareAccess.class),
                    SMB2CreateOptions.FILE_NON_DIRECTORY_FILE,
                    ALL_OF_IT)) {
                write((File) entry, move);
            }
            return note;
        });
    }

    /** Takes a move over, for somebody who closes it. */
    Held hold(Relocation move) throws SystemException {
        UncPath note = note(move.account());
        File file = attempt(note, () -> (File) share.open(
                note,
                SMB2CreateDisposition.FILE_OPEN,
                EnumSet.noneOf(SMB2ShareAccess.class),
                SMB2CreateOptions.FILE_NON_DIRECTORY_FILE,
                ALL_OF_IT));
        try {
            Relocation noted = attempt(note, () -> read(note, move.account(), file));
            if (!noted.isSameAs(move)) {
                throw new SystemException(
                        new Trouble.Overtaken(), note + " is about another move", "Nothing: it is looked at again.");
            }
            return new Held(file, noted);
        } catch (SystemException unusable) {
            file.closeSilently();
            throw unusable;
        }
    }

    /** A move that nobody else can work at until this is closed. */
    record Held(File file, Relocation move) implements AutoCloseable {
        void note(Relocation changed) {
            write(file, changed);
        }

        void end() {
            file.deleteOnClose();
        }

        @Override
        public void close() {
            file.closeSilently();
        }
    }

    private UncPath note(String account) {
        return folder.child(account + ".json");
    }

    private boolean exists(UncPath path) throws SystemException {
        return new SmbTree(share, path).look().isPresent();
    }

    private static Relocation read(UncPath note, String account, File file) throws SystemException {
        byte[] bytes = new byte[LONGEST];
        int length = Math.max(0, file.read(bytes, 0));
        try {
            JsonNode json = JSON.readTree(Arrays.copyOf(bytes, length));
            JsonNode verified = json.path("verified");
            return new Relocation(
                    account,
                    UncPath.of(json.path("source").asText()),
                    UncPath.of(json.path("target").asText()),
                    verified.isMissingNode() ? Optional.empty() : Optional.of(Instant.parse(verified.asText())));
        } catch (java.io.IOException | DateTimeException | IllegalArgumentException unreadable) {
            throw new SystemException(
                    new Trouble.Lasting(),
                    note + " cannot be read: it is no note of a move",
                    "Look where the person's files are, finish the move by hand, and delete the note.",
                    unreadable);
        }
    }

    private static void write(File file, Relocation move) {
        ObjectNode json = JSON.createObjectNode()
                .put("source", move.source().toString())
                .put("target", move.target().toString());
        move.verified().ifPresent(newest -> json.put("verified", newest.toString()));
        byte[] bytes = bytes(json);
        file.write(bytes, 0);
        file.setLength(bytes.length);
        file.flush();
    }

    private static byte[] bytes(ObjectNode json) {
        try {
            return JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("three texts can be written", impossible);
        }
    }

    /** A note that is open elsewhere is being worked at, for as long as that takes. */
    private static <T> T attempt(UncPath note, SmbShare.Call<T> call) throws SystemException {
        return SmbShare.attempt(Doing.WRITE, note, () -> {
            try {
                return call.run();
            } catch (SMBApiException answer) {
                if (answer.getStatusCode() == StatusCodes.SHARING_VIOLATION) {
                    throw new SystemException(
                            new Trouble.Unreachable(Sent.NO),
                            "another instance of the executor is moving this folder; it keeps " + note + " open",
                            "Nothing: it goes on when that instance is done or gone.",
                            answer);
                }
                throw answer;
            }
        });
    }
}
