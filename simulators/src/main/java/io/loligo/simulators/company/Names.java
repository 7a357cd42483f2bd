package io.loligo.simulators.company;

import java.util.List;
import java.util.random.RandomGenerator;

/** Personal names in the scripts and shapes that break naive software. */
final class Names {
    /** A first and a last name, and how it is written in ASCII for an e-mail address. */
    record Name(String first, String last, String ascii) {}

    private record Culture(List<String> first, List<String> last, List<String> firstAscii, List<String> lastAscii) {
        Name pick(RandomGenerator random) {
            int f = random.nextInt(first.size());
            int l = random.nextInt(last.size());
            return new Name(first.get(f), last.get(l), firstAscii.get(f) + "." + lastAscii.get(l));
        }
    }

    private static final List<Culture> CULTURES = List.of(
            new Culture(
                    List.of("Łucja", "Żaneta", "Wojciech", "Grzegorz", "Małgorzata", "Jędrzej", "Świętosława", "Paweł"),
                    List.of(
                            "Wiśniewska-Król",
                            "Źdźbło",
                            "Brzęczyszczykiewicz",
                            "Żółć",
                            "Nowak",
                            "Kowalski",
                            "Dąbrowski"),
                    List.of("lucja", "zaneta", "wojciech", "grzegorz", "malgorzata", "jedrzej", "swietoslawa", "pawel"),
                    List.of(
                            "wisniewska-krol",
                            "zdzblo",
                            "brzeczyszczykiewicz",
                            "zolc",
                            "nowak",
                            "kowalski",
                            "dabrowski")),
            new Culture(
                    List.of("Nguyễn", "Thị Hồng", "Đức", "Phương"),
                    List.of("Trần", "Đặng", "Huỳnh", "Nguyễn"),
                    List.of("nguyen", "thihong", "duc", "phuong"),
                    List.of("tran", "dang", "huynh", "nguyen")),
            new Culture(
                    List.of("محمد", "فاطمة", "يوسف"),
                    List.of("الخطيب", "عبد الرحمن", "حسين"),
                    List.of("mohammed", "fatima", "yusuf"),
                    List.of("alkhatib", "abdelrahman", "hussein")),
            new Culture(
                    List.of("伟", "秀英", "小明"),
                    List.of("王", "欧阳", "李"),
                    List.of("wei", "xiuying", "xiaoming"),
                    List.of("wang", "ouyang", "li")),
            new Culture(
                    List.of("Işıl", "İbrahim", "Çağrı"),
                    List.of("Yılmaz", "Öztürk", "Ağaoğlu"),
                    List.of("isil", "ibrahim", "cagri"),
                    List.of("yilmaz", "ozturk", "agaoglu")),
            new Culture(
                    List.of("Олександр", "Юлія", "Γιώργος"),
                    List.of("Щербаченко", "Шевченко", "Παπαδόπουλος"),
                    List.of("oleksandr", "yuliia", "giorgos"),
                    List.of("shcherbachenko", "shevchenko", "papadopoulos")),
            new Culture(
                    List.of("Seán", "Anne-Marie", "D'Arcy", "Jürgen", "José María", "Zoë", "John", "Emma"),
                    List.of(
                            "O'Brien",
                            "van der Berg",
                            "de la Cruz",
                            "Groß",
                            "Smith-Jones",
                            "MacDonald",
                            "Smith",
                            "Núñez"),
                    List.of("sean", "anne-marie", "darcy", "juergen", "josemaria", "zoe", "john", "emma"),
                    List.of(
                            "obrien",
                            "vanderberg",
                            "delacruz",
                            "gross",
                            "smith-jones",
                            "macdonald",
                            "smith",
                            "nunez")));

    /** Each of these is in every company large enough. */
    private static final List<Name> PECULIAR = List.of(
            new Name("Jan", "Kowalski", "jan.kowalski"),
            new Name("Jan", "Kowalski", "jan.kowalski"),
            new Name("Jan", "Kowalski", "jan.kowalski"),
            new Name("Suharto", "", "suharto"),
            new Name(
                    "Maximiliane Alexandra Theodora",
                    "von und zu Hohenlohe-Waldenburg-Schillingsfürst-Sayn",
                    "max.hohenlohe"),
            new Name("X", "Æ", "x.ae"),
            new Name("Anne", "O'Neill, Jr.", "anne.oneill"),
            new Name("#hashtag", "Plus+Sign", "hash.plus"),
            new Name("Ng", "Ng", "ng.ng"));

    private Names() {}

    static Name of(long index, RandomGenerator random) {
        // The first people are the management; the peculiar ones come right after.
        if (index >= 10 && index < 10 + PECULIAR.size()) {
            return PECULIAR.get((int) index - 10);
        }
        int roll = random.nextInt(100);
        int culture = roll < 40 ? 0 : roll < 75 ? CULTURES.size() - 1 : 1 + random.nextInt(CULTURES.size() - 2);
        return CULTURES.get(culture).pick(random);
    }
}
