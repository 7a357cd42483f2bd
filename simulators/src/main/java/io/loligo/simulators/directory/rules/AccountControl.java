package io.loligo.simulators.directory.rules;

/** The bits of {@code userAccountControl}. */
final class AccountControl {
    static final long DISABLED = 0x2;
    static final long LOCKED = 0x10;
    static final long NO_PASSWORD_NEEDED = 0x20;
    static final long NORMAL = 0x200;
    static final long WORKSTATION = 0x1000;
    static final long SERVER = 0x2000;
    static final long NEVER_EXPIRES = 0x10000;
    static final long SMART_CARD = 0x40000;
    static final long PASSWORD_EXPIRED = 0x800000;

    /** A new account that says nothing of itself: disabled, and no password needed. */
    static final long UNSAID = NORMAL | NO_PASSWORD_NEEDED | DISABLED;

    /** The kinds of account; exactly one is set. */
    private static final long KINDS = NORMAL | WORKSTATION | SERVER;

    private static final long USER = 0x30000000;
    private static final long MACHINE = 0x30000001;

    private AccountControl() {}

    static boolean has(long control, long bit) {
        return (control & bit) != 0;
    }

    static boolean hasOneKind(long control) {
        return Long.bitCount(control & KINDS) == 1;
    }

    /** Without the bits that are computed and only seem to be written; an account of no kind is a normal one. */
    static long stored(long control) {
        long written = control & ~(LOCKED | PASSWORD_EXPIRED);
        return (written & KINDS) == 0 ? written | NORMAL : written;
    }

    static long accountType(long control) {
        return has(control, NORMAL) ? USER : MACHINE;
    }
}
