package io.loligo.mapper.conduct;

/**
 * How many people's destructive work an automation may do by itself. Past a limit all of it that came together is held for a
 * person, none of it sent.
 *
 * @param perPass of those who change in one pass over HR, or whose work falls due at one time
 * @param perDay of those within one day, in UTC
 */
public record Limits(Limit perPass, Limit perDay) {
    /** What counts where an automation says nothing. */
    public static final Limits USUAL = new Limits(new Limit(20, 10), new Limit(50, 20));

    /**
     * A number of people and a share of the people known, whichever is smaller; a handful is always within the share, lest a small
     * company is held for each leaver.
     *
     * @param people at most so many; 0 for nobody
     * @param percent of all people known who have not left; 0 for nobody
     */
    public record Limit(int people, int percent) {
        private static final int A_HANDFUL = 3;

        public Limit {
            if (people < 0 || percent < 0 || percent > 100) {
                throw new IllegalArgumentException("people: 0 or more; percent: 0 to 100");
            }
        }

        /** With {@code known} people, how many are within the limit. */
        public int allowed(int known) {
            long share = percent == 0 ? 0 : Math.max(A_HANDFUL, (long) known * percent / 100);
            return (int) Math.min(people, share);
        }
    }
}
