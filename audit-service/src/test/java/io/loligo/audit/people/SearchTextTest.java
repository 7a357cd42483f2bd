package io.loligo.audit.people;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {
    @ParameterizedTest
    @CsvSource({
        "Kraków, krakow",
        "ŁUKASZ, lukasz",
        "Nguyễn Văn, nguyen van",
        "IŞIK, isik",
        "ışık, isik",
        "Straße, strasse",
        "Ærøskøbing, aeroskobing",
        "李, 李",
        "O’Neill, o’neill"
    })
    void caseAndDiacriticsDoNotMatter(String text, String folded) {
        assertThat(SearchText.fold(text)).isEqualTo(folded);
    }
}
