package io.loligo.executor.folder.smb;

import com.hierynomus.msdtyp.ACL;
import com.hierynomus.msdtyp.AccessMask;
import com.hierynomus.msdtyp.SID;
import com.hierynomus.msdtyp.SecurityDescriptor;
import com.hierynomus.msdtyp.SecurityDescriptor.Control;
import com.hierynomus.msdtyp.SecurityInformation;
import com.hierynomus.msdtyp.ace.ACE;
import com.hierynomus.msdtyp.ace.AceFlags;
import com.hierynomus.msdtyp.ace.AceTypes;
import com.hierynomus.smbj.share.DiskEntry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Owners and access lists. What a folder's parent grants is in the folder's own list as inherited entries, which the server put there
 * when it was made; they are kept, behind the folder's own ones, as Windows orders them.
 */
final class AccessLists {
    private static final SID ADMINISTRATORS = SID.fromString("S-1-5-32-544");
    private static final SID SYSTEM = SID.fromString("S-1-5-18");
    private static final Set<AceFlags> ON_ALL_BELOW =
            EnumSet.of(AceFlags.CONTAINER_INHERIT_ACE, AceFlags.OBJECT_INHERIT_ACE);
    /** Full control, FILE_ALL_ACCESS: everything that a file or folder knows. */
    private static final Set<AccessMask> ALL = EnumSet.of(
            AccessMask.FILE_READ_DATA,
            AccessMask.FILE_WRITE_DATA,
            AccessMask.FILE_APPEND_DATA,
            AccessMask.FILE_READ_EA,
            AccessMask.FILE_WRITE_EA,
            AccessMask.FILE_EXECUTE,
            AccessMask.FILE_DELETE_CHILD,
            AccessMask.FILE_READ_ATTRIBUTES,
            AccessMask.FILE_WRITE_ATTRIBUTES,
            AccessMask.DELETE,
            AccessMask.READ_CONTROL,
            AccessMask.WRITE_DAC,
            AccessMask.WRITE_OWNER,
            AccessMask.SYNCHRONIZE);

    private static final Set<SecurityInformation> EVERYTHING = EnumSet.of(
            SecurityInformation.OWNER_SECURITY_INFORMATION,
            SecurityInformation.GROUP_SECURITY_INFORMATION,
            SecurityInformation.DACL_SECURITY_INFORMATION);

    private AccessLists() {}

    /** Makes the folder somebody's own: owner, and full control of it and of all below. */
    static void own(DiskEntry folder, String sid) {
        SID person = SID.fromString(sid);
        List<ACE> entries = new ArrayList<>(List.of(full(person)));
        list(folder.getSecurityInformation(EVERYTHING)).stream()
                .filter(entry -> isInherited(entry) || !entry.getSid().equals(person))
                .forEach(entries::add);
        write(folder, entries, EnumSet.of(Control.DI));
        owner(folder, person);
    }

    /** Shuts everybody out but administrators, the system and whoever made the folder. */
    static void shut(DiskEntry folder) {
        SID maker = folder.getSecurityInformation(EVERYTHING).getOwnerSid();
        write(
                folder,
                Stream.of(ADMINISTRATORS, SYSTEM, maker)
                        .distinct()
                        .map(AccessLists::full)
                        .toList(),
                EnumSet.of(Control.PD));
    }

    /** Gives a copy the owner, group and own entries of its source; where the source inherits, the copy inherits from where it is. */
    static void carry(DiskEntry source, DiskEntry copy) {
        SecurityDescriptor from = source.getSecurityInformation(EVERYTHING);
        SecurityDescriptor now = copy.getSecurityInformation(EVERYTHING);
        boolean isProtected = from.getControl().contains(Control.PD);
        List<ACE> own = list(from).stream()
                .filter(entry -> isProtected || !isInherited(entry))
                .toList();
        if (isProtected) {
            write(copy, own, EnumSet.of(Control.PD));
        } else if (!own.isEmpty()) {
            List<ACE> entries = new ArrayList<>(own);
            list(now).stream().filter(AccessLists::isInherited).forEach(entries::add);
            write(copy, entries, EnumSet.of(Control.DI));
        }
        if (!from.getGroupSid().equals(now.getGroupSid())) {
            copy.setSecurityInformation(
                    descriptor(EnumSet.noneOf(Control.class), null, from.getGroupSid(), null),
                    EnumSet.of(SecurityInformation.GROUP_SECURITY_INFORMATION));
        }
        if (!from.getOwnerSid().equals(now.getOwnerSid())) {
            owner(copy, from.getOwnerSid());
        }
    }

    private static void owner(DiskEntry entry, SID owner) {
        entry.setSecurityInformation(
                descriptor(EnumSet.noneOf(Control.class), owner, null, null),
                EnumSet.of(SecurityInformation.OWNER_SECURITY_INFORMATION));
    }

    private static void write(DiskEntry entry, List<ACE> entries, Set<Control> control) {
        Set<Control> all = EnumSet.of(Control.DP);
        all.addAll(control);
        entry.setSecurityInformation(
                descriptor(all, null, null, new ACL(ACL.ACL_REVISION, entries)),
                EnumSet.of(SecurityInformation.DACL_SECURITY_INFORMATION));
    }

    // smbj leaves out what is null.
    @SuppressWarnings("NullAway")
    private static SecurityDescriptor descriptor(
            Set<Control> control, @Nullable SID owner, @Nullable SID group, @Nullable ACL entries) {
        return new SecurityDescriptor(control, owner, group, null, entries);
    }

    private static List<ACE> list(SecurityDescriptor descriptor) {
        return descriptor.getDacl() == null ? List.of() : descriptor.getDacl().getAces();
    }

    private static boolean isInherited(ACE entry) {
        return entry.getAceHeader().getAceFlags().contains(AceFlags.INHERITED_ACE);
    }

    private static ACE full(SID who) {
        return AceTypes.accessAllowedAce(ON_ALL_BELOW, ALL, who);
    }
}
