package io.loligo.executor.page;

/**
 * A stretch of a list, for the links below it.
 *
 * @param newest where the list begins; empty for the first stretch
 * @param older where it goes on; empty for the last
 */
public record Stretch(String newest, String older) {

    static Stretch of(int from, int count, int all) {
        return new Stretch(
                from > 0 ? "/dead-letters" : "", from + count < all ? "/dead-letters?from=" + (from + count) : "");
    }
}
