package io.loligo.simulators.company;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes realistic companies; the same seed and day make the same company, on any machine. A person is made anew each
 * time somebody asks, so that a company costs four bytes a head (which of several namesakes one is) and no more.
 *
 * <p>The people are numbered from 1 in this order: the head of the company, everybody employed or yet to start with
 * managers before their reports, and then the former ones, about four in a hundred on top.
 */
public final class CompanyGenerator {
    /** The domain of every e-mail address. */
    public static final String MAIL_DOMAIN = "acme.example";

    private static final int SPAN_OF_CONTROL = 8;
    private static final long NAME = 1;
    private static final long WORK = 2;
    private static final long LIFE = 3;
    private static final long ABSENCE = 4;

    private final int people;
    private final long seed;
    private final LocalDate today;
    private final int[] namesake;

    /**
     * @param people those employed or yet to start, from 1 to a million
     * @param today the day on which the company is looked at
     */
    public CompanyGenerator(int people, long seed, LocalDate today) {
        if (people < 1 || people > 1_000_000) {
            throw new IllegalArgumentException("people: a number from 1 to 1000000, not " + people);
        }
        this.people = people;
        this.seed = seed;
        this.today = today;
        this.namesake = namesakes();
    }

    /** How many records HR holds in all. */
    public int records() {
        return people + people / 25;
    }

    /** Everybody in order of identifier, made one by one. */
    public Stream<Person> everybody() {
        return IntStream.rangeClosed(1, records()).mapToObj(this::person);
    }

    /** Whether the person is one of the former ones. */
    public boolean isFormer(int id) {
        return id > people;
    }

    /** @param id from 1 to {@link #records()} */
    public Person person(int id) {
        int index = id - 1;
        var work = new Dice(seed, index, WORK);
        Name name = name(index);
        Office office = work.pick(Office.ALL);
        return new Person(
                id,
                new UUID((work.next() & ~0xF000L) | 0x4000L, (work.next() >>> 2) | Long.MIN_VALUE),
                name.first(),
                name.middle(),
                name.last(),
                email(index, name),
                work.chance(4) ? Optional.empty() : Optional.of("AO-%05d".formatted(id)),
                work.chance(10) ? Optional.empty() : Optional.of(phone(office, work)),
                office.timeZone(),
                office.language(),
                employment(id, office, work),
                Lives.of(name, office, today, new Dice(seed, index, LIFE)),
                isFormer(id));
    }

    /** The e-mail address alone, which costs less than the whole person. */
    public String email(int id) {
        return email(id - 1, name(id - 1));
    }

    /** Requests around today, of about one person in six. */
    public Stream<AbsenceRequest> absences() {
        return IntStream.rangeClosed(1, people).boxed().flatMap(id -> {
            var dice = new Dice(seed, id, ABSENCE);
            return dice.chance(16) ? Stream.of(absence(id, dice)) : Stream.empty();
        });
    }

    private Name name(int index) {
        return Names.of(index, new Dice(seed, index, NAME));
    }

    private String email(int index, Name name) {
        return name.ascii() + (namesake[index] == 1 ? "" : namesake[index]) + "@" + MAIL_DOMAIN;
    }

    private static String phone(Office office, Dice dice) {
        return "%s %03d %02d %02d".formatted(office.phonePrefix(), dice.below(1000), dice.below(100), dice.below(100));
    }

    private Employment employment(int id, Office office, Dice dice) {
        Department department = dice.pick(Department.ALL);
        boolean isManager = id <= (people + SPAN_OF_CONTROL - 2) / SPAN_OF_CONTROL;
        boolean isFuture = !isFormer(id) && !isManager && (id == people || dice.chance(3));
        boolean isLeaving = !isFormer(id) && !isFuture && id > 2 && (id == people - 1 || dice.chance(2));
        LocalDate hired = isFuture
                ? today.plusDays(1 + dice.below(60))
                : today.minusDays(isFormer(id) ? 800 + dice.below(3000) : dice.below(4000));
        Optional<LocalDate> lastDay = isFormer(id)
                ? Optional.of(today.minusDays(1 + dice.below(700)))
                : isLeaving ? Optional.of(today.plusDays(1 + dice.below(90))) : Optional.empty();
        return new Employment(
                position(id, isManager, department, dice),
                teams(office, department, dice),
                dice.chance(5) ? Optional.empty() : Optional.of(dice.pick(Vocabulary.CONTRACT_TYPES)),
                dice.chance(12) ? Vocabulary.PART_TIME : Vocabulary.FULL_TIME,
                id == 1 ? Optional.empty() : Optional.of((id - 2) / SPAN_OF_CONTROL + 1),
                isFormer(id) && dice.chance(10) ? Optional.empty() : Optional.of(hired),
                dice.chance(30) ? Optional.of(hired.plusMonths(3)) : Optional.empty(),
                lastDay);
    }

    private static Optional<String> position(int id, boolean isManager, Department department, Dice dice) {
        if (id == 1) {
            return Optional.of("Chief Executive");
        }
        if (isManager) {
            return Optional.of("Head of " + department.name());
        }
        String level = dice.chance(25) ? "Senior " : "";
        return dice.chance(3) ? Optional.empty() : Optional.of(level + dice.pick(department.positions()));
    }

    private static List<String> teams(Office office, Department department, Dice dice) {
        var teams = new ArrayList<>(List.of(
                "Company-" + dice.pick(Vocabulary.COMPANIES), "Office-" + office.city(), "Team-" + department.name()));
        if (dice.chance(15)) {
            teams.add("District-" + (1 + dice.below(9)));
        }
        return teams;
    }

    private AbsenceRequest absence(int person, Dice dice) {
        LocalDate from = today.plusDays(dice.below(40) - 15L);
        boolean isElsewhere = dice.chance(25);
        LocalDate made = from.minusDays(1 + dice.below(20));
        LocalDate created = made.isAfter(today) ? today : made;
        return new AbsenceRequest(
                person,
                person,
                isElsewhere ? Vocabulary.HOME_OFFICE : dice.pick(Vocabulary.TIME_OFF),
                isElsewhere ? AbsenceRequest.Category.WORK : AbsenceRequest.Category.TIMEOFF,
                dice.chance(60) ? AbsenceRequest.Status.ACCEPTED : dice.pick(List.of(AbsenceRequest.Status.values())),
                from,
                from.plusDays(dice.below(14)),
                created,
                created);
    }

    private int[] namesakes() {
        var seen = new HashMap<String, Integer>();
        int[] ordinals = new int[records()];
        for (int index = 0; index < ordinals.length; index++) {
            ordinals[index] = seen.merge(name(index).ascii(), 1, Integer::sum);
        }
        return ordinals;
    }
}
