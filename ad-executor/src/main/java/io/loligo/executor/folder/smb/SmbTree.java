package io.loligo.executor.folder.smb;

import com.hierynomus.msdtyp.AccessMask;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.executor.folder.Folder;
import io.loligo.executor.folder.UncPath;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** A folder with all that is below it. */
record SmbTree(SmbShare share, UncPath top) {

    /** What is found at the path, asked step by step from the share down, so that no link is followed on the way. */
    Folder look() throws SystemException {
        UncPath at = new UncPath(top.server(), top.share(), List.of());
        for (String name : top.folders()) {
            UncPath next = at.child(name);
            Optional<Item> found = share.find(next);
            if (found.isEmpty()) {
                return next.equals(top) ? new Folder.Absent() : new Folder.Nowhere(next);
            }
            // A server answers to a short name, such as JSMITH~1, with the long one.
            if (found.get().isLink() || !found.get().name().equalsIgnoreCase(name)) {
                return new Folder.Link(next);
            }
            if (!found.get().isFolder()) {
                return new Folder.NoFolder(next);
            }
            at = next;
        }
        return share.list(top).isEmpty() ? new Folder.Empty() : new Folder.Filled();
    }

    /** Is shown one folder after another. */
    interface Visitor {
        void folder(UncPath folder, List<Item> items) throws SystemException;
    }

    /** Shows each folder, those above before those below; a link is shown as an item and not followed. */
    void walk(Visitor visitor) throws SystemException {
        Deque<UncPath> ahead = new ArrayDeque<>(List.of(top));
        while (!ahead.isEmpty()) {
            UncPath folder = ahead.pop();
            List<Item> items = share.list(folder);
            visitor.folder(folder, items);
            for (Item item : items) {
                if (item.isFolder() && !item.isLink()) {
                    ahead.push(folder.child(item.name()));
                }
            }
        }
    }

    /** Removes the folder and all that is below it; of a link, only the link. */
    void remove() throws SystemException {
        List<Folders> folders = new ArrayList<>();
        Optional<Item> self = share.find(top);
        if (self.isEmpty()) {
            return;
        }
        folders.add(new Folders(top, self.get()));
        walk((folder, items) -> {
            for (Item item : items) {
                UncPath path = folder.child(item.name());
                if (item.isFolder() && !item.isLink()) {
                    folders.add(new Folders(path, item));
                } else {
                    share.remove(path, item);
                }
            }
        });
        for (Folders folder : folders.reversed()) {
            share.remove(folder.path(), folder.item());
        }
    }

    private record Folders(UncPath path, Item item) {}

    /** How a path below this tree reads below another. */
    UncPath under(UncPath other, UncPath path) {
        UncPath moved = other;
        for (String name :
                path.folders().subList(top.folders().size(), path.folders().size())) {
            moved = moved.child(name);
        }
        return moved;
    }

    static SystemException link(UncPath at) {
        return new SystemException(
                new Trouble.Denied(RefusalCode.PRECONDITION),
                at + " is a link or junction, which is never followed",
                "Replace it by what it leads to, or remove it.");
    }

    /** The rights that reading a file with all that belongs to it takes. */
    static AccessMask[] reading() {
        return new AccessMask[] {
            AccessMask.FILE_READ_DATA, AccessMask.FILE_READ_ATTRIBUTES, AccessMask.FILE_READ_EA, AccessMask.READ_CONTROL
        };
    }
}
