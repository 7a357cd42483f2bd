package io.loligo.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReachTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::ffff:10.0.0.1",
                "::127.0.0.1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:0a00:0001::1",
                "2001:0:1::1",
                "fc00::1",
                "fd12:3456::1",
                "fe80::1",
                "fec0::1",
                "ff02::1"
            })
    void nothingInsideANetworkIsReached(String address) throws Exception {
        assertThat(Reach.publicOnly().allows(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "52.57.10.20",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "223.255.255.255",
                "2606:4700::1111",
                "2a05:d014::1",
                "64:ff9b::52.57.10.20"
            })
    void publicAddressesAreReached(String address) throws Exception {
        assertThat(Reach.publicOnly().allows(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.0.0/16, 10.1.255.255, true",
        "10.1.0.0/16, 10.2.0.0, false",
        "127.0.0.1, 127.0.0.1, true",
        "127.0.0.1, 127.0.0.2, false",
        "fd00::/8, fdff::1, true",
        "10.0.0.0/8, 64:ff9b::10.0.0.1, true",
        "0.0.0.0/0, ::1, false",
        "10.1.2.0/23, 10.1.3.255, true",
        "10.1.2.0/23, 10.1.4.0, false"
    })
    void theOperatorAllowsNetworksOneByOne(String network, String address, boolean allowed) throws Exception {
        Reach reach = new Reach(false, List.of(Network.of(network)));

        assertThat(reach.allows(InetAddress.getByName(address))).isEqualTo(allowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.com", "10.0.0.0/33", "::/129", "10.0.0.0/", "10.0.0.0/-1", "", "localhost/8"})
    void aNetworkIsAnAddressWithAPrefixAndNeverAName(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Network.of(text)).withMessageContaining("10.1.0.0/16");
    }

    @Test
    void whatTheSettingsSayMayBeAnywhere() throws Exception {
        assertThat(Reach.anywhere(false).allows(InetAddress.getByName("127.0.0.1")))
                .isTrue();
        assertThat(Reach.anywhere(false).allows(InetAddress.getByName("::1"))).isTrue();
    }
}
