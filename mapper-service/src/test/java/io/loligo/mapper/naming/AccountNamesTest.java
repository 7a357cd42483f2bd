package io.loligo.mapper.naming;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.contracts.action.NameCandidates;
import io.loligo.contracts.action.Naming;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.mapper.expression.Folding;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AccountNamesTest {
    private static final int PEOPLE_PER_SEED = 400;
    private static final List<String> ODD = List.of(
            "",
            " ",
            ".",
            "...",
            "-",
            "@",
            "😀",
            "\u0000",
            "\uD83D",
            "O'Neill",
            "d’Arc",
            "van der Berg",
            "Ødegård",
            "Łoś",
            "İnönü",
            "ışık",
            "Nguyễn",
            "محمد",
            "אברהם",
            "Владимир",
            "王",
            "山田",
            "김",
            "ศรี",
            "राम",
            "Αλέξανδρος",
            "ა",
            "a\"/\\[]:;|=,+*?<>@b",
            "name.",
            ".name",
            "a..b",
            "x".repeat(60),
            "Wolfeschlegelsteinhausenbergerdorff".repeat(3));
    private static final int[][] BLOCKS = {
        {0x20, 0x7E},
        {0xA0, 0x24F},
        {0x300, 0x36F},
        {0x370, 0x3FF},
        {0x400, 0x4FF},
        {0x530, 0x58F},
        {0x5D0, 0x5EA},
        {0x600, 0x6FF},
        {0x900, 0x97F},
        {0xE00, 0xE7F},
        {0x10A0, 0x10FF},
        {0x1E00, 0x1EFF},
        {0x2000, 0x206F},
        {0x3040, 0x30FF},
        {0x4E00, 0x9FFF},
        {0xAC00, 0xD7A3},
        {0xD800, 0xDFFF},
        {0xE000, 0xE010},
        {0x1F600, 0x1F64F}
    };

    @ParameterizedTest
    @MethodSource("seeds")
    void everyNameIsOneThatActiveDirectoryTakes(long seed) {
        names(seed).forEach(name -> {
            Naming naming = naming(name);
            first(naming.commonName())
                    .forEach(one -> assertThat(one)
                            .hasSizeBetween(1, 64)
                            .isEqualTo(one.strip())
                            .doesNotContainPattern("[\\p{Cc}\\p{Cs}]"));
            first(naming.accountName())
                    .forEach(one -> assertThat(one)
                            .hasSizeBetween(1, 20)
                            .matches("[A-Za-z0-9._-]+")
                            .doesNotEndWith(".")
                            .containsPattern("[A-Za-z0-9_]"));
            first(naming.userPrincipalName())
                    .forEach(one -> assertThat(one)
                            .hasSizeLessThanOrEqualTo(64 + "@corp.example.com".length())
                            .matches("[A-Za-z0-9_]([A-Za-z0-9._-]*[A-Za-z0-9_])?@corp\\.example\\.com")
                            .doesNotContain(".."));
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void theSameNameMakesTheSameCandidatesAndNoneTwice(long seed) {
        names(seed).forEach(name -> {
            assertThat(naming(name)).isEqualTo(naming(name));
            assertThat(naming(name).accountName().preferred().stream().map(one -> one.toLowerCase(Locale.ROOT)))
                    .doesNotHaveDuplicates();
        });
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void foldingLeavesPrintableAsciiAndFoldsOnce(long seed) {
        names(seed).forEach(name -> {
            String folded = Folding.ascii(name);
            assertThat(folded).matches("[ -~]*");
            assertThat(Folding.ascii(folded)).isEqualTo(folded);
        });
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void whateverIsTakenTheFirstFreeCandidateIsFoundAndFits(int first, int last) {
        Random random = new Random(first);
        for (int person = 0; person < 5; person++) {
            Naming naming = naming(letters(random, first, last, 1 + random.nextInt(40)));
            List.of(naming.commonName(), naming.accountName(), naming.userPrincipalName())
                    .forEach(candidates -> {
                        List<String> all = candidates.inOrder().toList();
                        String left = all.get(random.nextInt(all.size()));
                        Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
                        taken.addAll(all);
                        taken.remove(left);

                        assertThat(all.stream()
                                        .filter(name -> !taken.contains(name))
                                        .findFirst())
                                .contains(left);
                        assertThat(left)
                                .hasSizeBetween(1, candidates.maximumLength())
                                .endsWith(candidates.tail())
                                .isEqualTo(left.strip())
                                .doesNotContainPattern("[.](@|$)")
                                .doesNotContainPattern("[\\p{Cc}\\p{Cs}]");
                    });
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void aNameOfLettersKeepsSomethingToLogInWithInEveryScript(int first, int last) {
        Random random = new Random(last);
        for (int person = 0; person < 40; person++) {
            String name = letters(random, first, last, 6);

            assertThat(naming(name).accountName().first()).as(name).isNotEqualTo("u17");
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void foldingDoesNotDependOnHowAccentsAreWritten(int first, int last) {
        Random random = new Random(first + last);
        for (int person = 0; person < 40; person++) {
            String name = letters(random, first, last, 8);

            assertThat(Folding.ascii(Normalizer.normalize(name, Normalizer.Form.NFD)))
                    .as(name)
                    .isEqualTo(Folding.ascii(Normalizer.normalize(name, Normalizer.Form.NFC)));
        }
    }

    @Test
    void whereNothingIsLeftTheKeyStandsIn() {
        Naming naming = naming("😀");

        assertThat(naming.accountName().first()).isEqualTo("u17");
        assertThat(naming.userPrincipalName().first()).isEqualTo("u17@corp.example.com");
        assertThat(naming.commonName().first()).isEqualTo("😀");
    }

    @Test
    void aWishThatAlreadyHoldsTheSuffixKeepsOne() {
        assertThat(naming("ann@corp.example.com").userPrincipalName().first()).isEqualTo("ann@corp.example.com");
    }

    static Stream<Long> seeds() {
        return Stream.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
    }

    /** Those of the blocks that people's names are written in. */
    static Stream<Arguments> scripts() {
        return Stream.of(BLOCKS)
                .filter(block -> block[0] != 0x300 && block[0] != 0x2000)
                .filter(block -> IntStream.rangeClosed(block[0], block[1]).anyMatch(Character::isLetter))
                .map(block -> Arguments.of(block[0], block[1]));
    }

    private static String letters(Random random, int first, int last, int count) {
        return random.ints(first, last + 1)
                .filter(Character::isLetter)
                .limit(count)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Stream<String> names(long seed) {
        Random random = new Random(seed);
        return Stream.concat(ODD.stream(), IntStream.range(0, PEOPLE_PER_SEED).mapToObj(ignored -> name(random)));
    }

    private static String name(Random random) {
        int[] block = BLOCKS[random.nextInt(BLOCKS.length)];
        StringBuilder name = new StringBuilder();
        for (int i = 0; i <= random.nextInt(70); i++) {
            int[] here = random.nextInt(10) == 0 ? BLOCKS[random.nextInt(BLOCKS.length)] : block;
            name.appendCodePoint(random.nextInt(here[0], here[1] + 1));
        }
        return name.toString();
    }

    private static Naming naming(String name) {
        List<String> wishes = List.of(name, name + "." + name, name.toUpperCase(Locale.ROOT));
        return AccountNames.naming(new EmployeeKey("acme", "17"), wishes, wishes, wishes, "corp.example.com");
    }

    private static Stream<String> first(NameCandidates candidates) {
        return candidates.inOrder().limit(15);
    }
}
