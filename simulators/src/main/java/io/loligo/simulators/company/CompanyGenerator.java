package io.loligo.simulators.company;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes realistic companies; the same seed and day make the same company. Person {@code i} depends on nothing but the
 * seed, the day and {@code i}, so that a company of a million costs no more memory than what reads it.
 *
 * @param people those employed or yet to start; former ones, about one in 25, come on top
 * @param today the day on which the company is looked at
 */
public record CompanyGenerator(int people, long seed, LocalDate today) {
    private static final int SPAN_OF_CONTROL = 8;
    private static final List<String> OFFICES =
            List.of("Kraków", "Gdańsk", "Warszawa", "Łódź", "Berlin", "Hà Nội", "İstanbul", "Dublin");
    private static final Map<String, String> ZONES = Map.of(
            "Hà Nội",
            "Asia/Ho_Chi_Minh",
            "İstanbul",
            "Europe/Istanbul",
            "Berlin",
            "Europe/Berlin",
            "Dublin",
            "Europe/Dublin");
    private static final Department PRODUCTION =
            new Department("Production", List.of("Operator", "Foreman", "Maintenance Technician"));
    private static final Department IT =
            new Department("IT", List.of("Developer", "Administrator", "Architect", "Tester"));
    private static final List<Department> DEPARTMENTS = List.of(
            IT,
            IT,
            new Department("Sales", List.of("Account Executive", "Sales Assistant")),
            new Department("Finance", List.of("Accountant", "Controller")),
            new Department("HR", List.of("Recruiter", "HR Partner")),
            PRODUCTION,
            PRODUCTION,
            PRODUCTION);

    private record Department(String name, List<String> positions) {}

    public CompanyGenerator {
        if (people < 1) {
            throw new IllegalArgumentException("people: at least 1, not " + people);
        }
    }

    /** How many records HR holds in all. */
    public int records() {
        return people + former();
    }

    private int former() {
        return people / 25;
    }

    /** Everybody in order of identifier, lazily; managers come before their reports. */
    public Stream<Person> everybody() {
        var emails = new HashMap<String, Integer>();
        return IntStream.range(0, records()).mapToObj(i -> person(i, emails));
    }

    private RandomGenerator random(long index, long salt) {
        return RandomGeneratorFactory.of("SplittableRandom").create(seed * 1_000_003 + index * 31 + salt);
    }

    private Person person(int index, Map<String, Integer> emails) {
        RandomGenerator random = random(index, 1);
        Names.Name name = Names.of(index, random(index, 2));
        int namesakes = emails.merge(name.ascii(), 1, Integer::sum);
        String email = name.ascii() + (namesakes == 1 ? "" : namesakes) + "@acme.example";
        String office = OFFICES.get(random.nextInt(OFFICES.size()));
        Department department = DEPARTMENTS.get(random.nextInt(DEPARTMENTS.size()));
        boolean isFormer = index >= people;
        boolean isFuture = !isFormer && index > 20 && random.nextInt(100) < 3;
        boolean isLeaving = !isFormer && !isFuture && index > 20 && random.nextInt(100) < 2;
        List<String> teams = new ArrayList<>(List.of("Company-Acme", "Office-" + office, "Team-" + department.name()));
        if (random.nextInt(100) < 15) {
            teams.add("District-" + (1 + random.nextInt(9)));
        }
        LocalDate hired = isFuture
                ? today.plusDays(1 + random.nextInt(60))
                : today.minusDays(isFormer ? 800 + random.nextInt(3000) : random.nextInt(4000));
        Optional<LocalDate> terminated = isFormer
                ? Optional.of(today.minusDays(1 + random.nextInt(700)))
                : isLeaving ? Optional.of(today.plusDays(1 + random.nextInt(90))) : Optional.empty();
        return new Person(
                index + 1,
                new UUID((random.nextLong() & ~0xF000L) | 0x4000L, (random.nextLong() >>> 2) | Long.MIN_VALUE),
                name.first(),
                name.last(),
                email,
                "AO-%05d".formatted(index + 1),
                index == 0
                        ? Optional.of("Chief Executive")
                        : random.nextInt(100) < 3
                                ? Optional.empty()
                                : Optional.of(department
                                        .positions()
                                        .get(random.nextInt(
                                                department.positions().size()))),
                teams,
                random.nextInt(100) < 5 ? Optional.empty() : Optional.of(random.nextInt(4) == 0 ? "B2B" : "Employment"),
                random.nextInt(8) == 0 ? "Part time" : "Full time",
                index == 0 ? Optional.empty() : Optional.of((index - 1) / SPAN_OF_CONTROL + 1),
                Optional.of(hired),
                terminated,
                ZONES.getOrDefault(office, "Europe/Warsaw"),
                "+48 12 %03d %02d %02d".formatted(random.nextInt(1000), random.nextInt(100), random.nextInt(100)),
                LocalDate.of(1960 + random.nextInt(45), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                isFormer);
    }

    /** Leave requests around today, for about one person in ten. */
    public Stream<Leave> leaves() {
        return IntStream.range(0, people)
                .filter(index -> random(index, 3).nextInt(10) == 0)
                .mapToObj(index -> {
                    RandomGenerator random = random(index, 4);
                    LocalDate from = today.plusDays(random.nextInt(40) - 15L);
                    boolean elsewhere = random.nextInt(4) == 0;
                    return new Leave(
                            1000 + index,
                            index + 1,
                            elsewhere ? "Home office" : random.nextBoolean() ? "Annual leave" : "Sick leave",
                            elsewhere ? Leave.Category.WORK : Leave.Category.TIMEOFF,
                            List.of("ACCEPTED", "ACCEPTED", "ACCEPTED", "PENDING", "CANCELED")
                                    .get(random.nextInt(5)),
                            from,
                            from.plusDays(random.nextInt(14)));
                });
    }
}
