package deskhand.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultTest {

    @TempDir
    Path directory;

    @Test
    void what_was_locked_opens_again_in_its_place() {
        var vault = vault(key(1), "");

        var locked = vault.lock("s3cret", "connection demo token");

        assertThat(locked).doesNotContain("s3cret");
        assertThat(vault.open(locked, "connection demo token")).isEqualTo("s3cret");
    }

    @Test
    void the_same_secret_never_looks_the_same_twice() {
        var vault = vault(key(1), "");

        assertThat(vault.lock("s3cret", "here")).isNotEqualTo(vault.lock("s3cret", "here"));
    }

    @Test
    void a_secret_moved_to_another_row_does_not_open() {
        var vault = vault(key(1), "");
        var locked = vault.lock("s3cret", "connection a token");

        assertThatThrownBy(() -> vault.open(locked, "connection b token")).isInstanceOf(SecretLost.class);
    }

    @Test
    void after_a_rotation_the_previous_key_still_opens_and_the_new_one_locks() {
        var old = vault(key(1), "").lock("s3cret", "here");

        var rotated = vault(key(2), key(1));

        assertThat(rotated.open(old, "here")).isEqualTo("s3cret");
        assertThat(rotated.lock("s3cret", "here").split(":")[1]).isNotEqualTo(old.split(":")[1]);
    }

    @Test
    void a_lost_key_is_named_with_what_to_do() {
        var old = vault(key(1), "").lock("s3cret", "connection demo token");

        assertThatThrownBy(() -> vault(key(2), "").open(old, "connection demo token"))
                .hasMessageContaining("connection demo token")
                .hasMessageContaining("DESKHAND_PREVIOUS_SECRET_KEYS");
    }

    @Test
    void garbage_is_a_lost_secret_and_not_a_crash() {
        var vault = vault(key(1), "");
        var id = vault.lock("x", "here").split(":")[1];

        for (var garbage :
                new String[] {"", "v1", "v2:a:b", "v1:" + id + ":", "v1:" + id + ":AAAA", "v1:" + id + ":%"}) {
            assertThatThrownBy(() -> vault.open(garbage, "here")).isInstanceOf(SecretLost.class);
        }
    }

    @Test
    void without_a_key_one_is_made_once_and_kept_for_the_owner_alone() throws Exception {
        var locked = vault(null, "").lock("s3cret", "here");

        assertThat(vault(null, "").open(locked, "here")).isEqualTo("s3cret");
        assertThat(Files.getPosixFilePermissions(directory.resolve("secret.key")))
                .hasSize(2);
    }

    @Test
    void a_key_of_the_wrong_size_is_refused_with_the_command_that_makes_one() {
        assertThatThrownBy(() -> vault("c2hvcnQ=", ""))
                .hasMessageContaining("DESKHAND_SECRET_KEY")
                .hasMessageContaining("openssl rand -base64 32");
    }

    private Vault vault(String key, String previous) {
        return new Vault(new SecretKeys(new DataSettings(directory, key, previous, null, 1, 1)));
    }

    private static String key(int seed) {
        var bytes = new byte[32];
        bytes[0] = (byte) seed;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
