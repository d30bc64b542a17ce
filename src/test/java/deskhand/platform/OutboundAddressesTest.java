package deskhand.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people enter may not be used to reach what only this machine can reach. */
class OutboundAddressesTest {

    private final OutboundAddresses usual = new OutboundAddresses(new OutboundSettings(true));
    private final OutboundAddresses strict = new OutboundAddresses(new OutboundSettings(false));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data",
                "http://2852039166/", // the same in one number
                "http://169.254.1.1",
                "http://[fe80::1]",
                "http://[fe80::1%25eth0]",
                "http://[fd00:ec2::254]",
                "http://[::ffff:169.254.169.254]",
                "http://[64:ff9b::a9fe:a9fe]", // translated
                "http://[2002:a9fe:a9fe::1]", // tunnelled
                "http://[::169.254.169.254]", // as it was once written
                "http://100.100.100.200",
                "http://192.0.0.192",
                "http://metadata.google.internal/computeMetadata",
                "http://0.0.0.0",
                "http://[::]",
                "http://224.0.0.1",
                "http://255.255.255.255",
            })
    void never_goes_where_clouds_keep_their_keys(String address) {
        assertThat(usual.check(address)).isInstanceOf(OutboundAddress.Forbidden.class);
        assertThat(strict.check(address)).isInstanceOf(OutboundAddress.Forbidden.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:3000",
                "http://localhost:3000",
                "http://10.1.2.3",
                "http://172.16.0.9",
                "http://172.31.255.255",
                "http://192.168.1.1",
                "http://100.64.0.1",
                "http://[::1]:3000",
                "http://[fd12:3456::1]",
                "http://[::ffff:10.0.0.1]",
                "http://[64:ff9b::a00:1]",
            })
    void goes_into_the_own_network_unless_that_is_forbidden(String address) {
        assertThat(usual.check(address))
                .isInstanceOfSatisfying(
                        OutboundAddress.Fine.class,
                        fine -> assertThat(fine.isPrivate()).isTrue());
        assertThat(strict.check(address))
                .isInstanceOfSatisfying(
                        OutboundAddress.Forbidden.class,
                        forbidden -> assertThat(forbidden.why()).contains("DESKHAND_OUTBOUND_PRIVATE_ADDRESSES"));
        assertThat(strict.isPrivate(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://8.8.8.8",
                "http://172.15.0.1",
                "http://172.32.0.1:8080/chat",
                "https://100.128.0.1",
                "https://[2606:4700::1111]",
                "https://[64:ff9b::808:808]",
            })
    void goes_out_into_the_world(String address) {
        assertThat(strict.check(address))
                .isInstanceOfSatisfying(
                        OutboundAddress.Fine.class,
                        fine -> assertThat(fine.isPrivate()).isFalse());
        assertThat(usual.isPrivate(address)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "chat.example.com",
                "/path",
                "ftp://8.8.8.8",
                "file:///etc/passwd",
                "gopher://8.8.8.8",
                "http://",
                "http://exa mple.com",
                "http://ada@8.8.8.8",
                "https://ada:word@8.8.8.8",
            })
    void takes_only_plain_web_addresses(String address) {
        assertThat(usual.check(address)).isInstanceOf(OutboundAddress.Forbidden.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://nobody.invalid", "http://0x7f000001.invalid:80"})
    void a_name_that_leads_nowhere_may_lead_somewhere_later(String address) {
        assertThat(usual.check(address))
                .isInstanceOfSatisfying(
                        OutboundAddress.Unresolved.class,
                        nowhere -> assertThat(nowhere.why()).contains(".invalid"));
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, true",
        "10.1.2.3, true",
        "172.31.0.1, true",
        "192.168.1.1, true",
        "192.0.0.8, true",
        "169.254.169.254, true",
        "100.64.0.1, true",
        "0.0.0.0, true",
        "[::1], true",
        "[fd00::1], true",
        "[fe80::1], true",
        "[64:ff9b::a00:1], true",
        "[2002:a00:1::], true",
        "93.184.215.14, false",
        "172.32.0.1, false",
        "[2606:4700::1111], false"
    })
    void addresses_inside_are_known(String host, boolean inside) {
        assertThat(usual.isPrivate("http://" + host + "/")).isEqualTo(inside);
    }
}
