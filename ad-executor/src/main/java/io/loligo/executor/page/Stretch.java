package io.loligo.executor.page;

/**
 * A stretch of a list, for the links below it.
 *
 * @param newest where the list begins; empty for the first stretch
 * @param older where it goes on; empty for the last
 */
public record Stretch(String newest, String older) {

    /** @param list where the whole list is, with whatever narrows it */
    static Stretch of(String list, int from, int count, int all) {
        String next = list + (list.contains("?") ? "&" : "?") + "from=" + (from + count);
        return new Stretch(from > 0 ? list : "", from + count < all ? next : "");
    }
}
