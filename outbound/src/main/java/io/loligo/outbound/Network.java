package io.loligo.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;

/**
 * A block of IP addresses, such as {@code 10.1.0.0/16}, {@code fd00::/8} or one address alone.
 *
 * @param prefix how many leading bits the addresses of the block share with {@code base}
 */
public record Network(InetAddress base, int prefix) {
    private static final Pattern LITERAL = Pattern.compile("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");

    public Network {
        if (prefix < 0 || prefix > base.getAddress().length * Byte.SIZE) {
            throw new IllegalArgumentException("a network such as 10.1.0.0/16, not one with prefix " + prefix);
        }
    }

    /** @throws IllegalArgumentException if the text is no address, or no address with a prefix length */
    public static Network of(String text) {
        int slash = text.indexOf('/');
        String literal = slash < 0 ? text : text.substring(0, slash);
        try {
            if (!LITERAL.matcher(literal).matches()) {
                throw new UnknownHostException(literal);
            }
            InetAddress base = InetAddress.getByName(literal);
            int whole = base.getAddress().length * Byte.SIZE;
            return new Network(base, slash < 0 ? whole : Integer.parseInt(text.substring(slash + 1)));
        } catch (UnknownHostException | NumberFormatException unfit) {
            throw new IllegalArgumentException("a network such as 10.1.0.0/16, not '" + text + "'", unfit);
        }
    }

    public boolean contains(InetAddress address) {
        byte[] ours = base.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < prefix; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if ((ours[bit / Byte.SIZE] & mask) != (theirs[bit / Byte.SIZE] & mask)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return base.getHostAddress() + "/" + prefix;
    }
}
