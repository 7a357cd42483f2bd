package io.loligo.connector.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.loligo.connector.source.FieldRule.Through;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/birthDate",
                "/birthdate",
                "/homePhone",
                "/personalEmail",
                "/addressStreet",
                "/addressPostalCode",
                "/address/city",
                "/emergencyContactName",
                "/emergencyContact/phone",
                "/maritalStatus",
                "/childrenCount",
                "/youngestChildBirthDate",
                "/customNote",
                "/sex",
                "/PESEL",
                "/privatePhone",
                "/salary/amount",
                "/details/*/bankAccount"
            })
    void whatIsPrivateByNatureIsKnownWhereverItStands(String pointer) {
        assertThat(PersonalData.at(Pointer.of(pointer))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/email",
                "/businessPhone",
                "/position/name",
                "/teams/*/name",
                "/probationEndDate",
                "/bankHolidays",
                "/homeOfficeDays",
                "/directManager/email",
                "/costCentre"
            })
    void whatBelongsToWorkIsNot(String pointer) {
        assertThat(PersonalData.at(Pointer.of(pointer))).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Presets.class)
    void noPresetTakesAnythingPrivate(Presets preset) {
        Source source = preset.source();

        assertThat(Stream.concat(
                        Stream.of(source.key()),
                        source.fields().stream()
                                .flatMap(field -> Stream.concat(
                                        Stream.of(field.from()), field.through().map(Through::via).stream()))))
                .noneMatch(PersonalData::at);
    }
}
