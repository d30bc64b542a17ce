package deskhand.base;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StorableTest {

    @Test
    void a_beginning_ends_with_a_whole_character() {
        assertThat(Storable.beginning("a🎉b", 1)).isEqualTo("a");
        assertThat(Storable.beginning("a🎉b", 2)).isEqualTo("a");
        assertThat(Storable.beginning("a🎉b", 3)).isEqualTo("a🎉");
        assertThat(Storable.beginning("a🎉b", 9)).isEqualTo("a🎉b");
    }
}
