package io.loligo.executor.credential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.loligo.contracts.action.PasswordRule.Delivery;
import io.loligo.contracts.action.RefusalCode;
import io.loligo.contracts.employee.EmployeeKey;
import io.loligo.executor.password.Secret;
import io.loligo.executor.system.SystemException;
import io.loligo.executor.system.Trouble;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class CourierTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Pattern LINK = Pattern.compile("https://loligo\\.example/x/credentials/([^#\\s]+)#(\\S+)");
    private static final Parcel PARCEL = new Parcel(
            "id-1", "command", 0, new EmployeeKey("acme", "17"), "corp", "ann@corp.example", "boss@corp.example");

    private final List<SealedLink> kept = new ArrayList<>();
    private final List<String> mails = new ArrayList<>();
    private final Mail mail = (recipient, subject, text) -> mails.add(recipient + "\n" + subject + "\n" + text);

    @Test
    void aLinkCarriesTheKeyBehindTheNumberSignAndTheStoreCarriesNone() throws Exception {
        courier(Optional.of(mail)).bring(PARCEL, Delivery.MANAGER_LINK, secret());

        Matcher link = LINK.matcher(mails.getFirst());
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).isEqualTo("id-1");
        assertThat(mails.getFirst())
                .startsWith("boss@corp.example\nA new password for ann@corp.example\n")
                .contains("until 27 November 2026, 12:00 UTC")
                .doesNotContain("tr4deN-ame");
        SealedLink sealed = kept.getFirst();
        assertThat(sealed.toString()).doesNotContain(link.group(2), "tr4deN-ame");
        try (Seal.Key key = Seal.Key.of(link.group(2)).orElseThrow()) {
            assertThat(sealed.open(key))
                    .hasValueSatisfying(secret ->
                            assertThat(secret.<String>read(String::new)).isEqualTo("tr4deN-ame"));
            assertThat(sealed.opened(NOON).open(key)).isEmpty();
            assertThat(sealed.expired(NOON).open(key)).isEmpty();
        }
        assertThat(sealed.isOver(NOON.plus(Duration.ofDays(3)).minusMillis(1))).isFalse();
        assertThat(sealed.isOver(NOON.plus(Duration.ofDays(3)))).isTrue();
    }

    @Test
    void aMailCarriesThePasswordInItsTextAndNotInItsSubject() throws Exception {
        courier(Optional.of(mail)).bring(PARCEL, Delivery.MAIL, secret());

        assertThat(mails.getFirst().lines().toList().get(1)).isEqualTo("A new password for ann@corp.example");
        assertThat(mails.getFirst()).contains("\ntr4deN-ame\n");
        assertThat(kept).isEmpty();
    }

    @Test
    void whatIsNotConfiguredIsRefusedWithTheSettingThatIsMissing() throws Exception {
        Courier.none().refuseUnlessPossible(Delivery.NONE);

        refused(Courier.none(), Delivery.MAIL, "loligo.credentials.from");
        refused(Courier.none(), Delivery.MANAGER_LINK, "loligo.credentials.from");
        Courier withoutLinks = new Courier(Optional.of(mail), Optional.empty(), new SecureRandom(), Clock.systemUTC());
        withoutLinks.refuseUnlessPossible(Delivery.MAIL);
        refused(withoutLinks, Delivery.MANAGER_LINK, "loligo.credentials.pages");
    }

    private static void refused(Courier courier, Delivery way, String setting) {
        assertThatThrownBy(() -> courier.refuseUnlessPossible(way))
                .isInstanceOfSatisfying(SystemException.class, no -> {
                    assertThat(no.trouble()).isEqualTo(new Trouble.Denied(RefusalCode.NOT_CONFIGURED));
                    assertThat(no.advice()).contains(setting);
                });
    }

    private Courier courier(Optional<Mail> way) {
        return new Courier(
                way,
                Optional.of(
                        new Courier.Sealing(kept::add, URI.create("https://loligo.example/x/"), Duration.ofDays(3))),
                new SecureRandom(),
                Clock.fixed(NOON, ZoneOffset.UTC));
    }

    private static Secret secret() {
        return new Secret("tr4deN-ame".toCharArray());
    }
}
