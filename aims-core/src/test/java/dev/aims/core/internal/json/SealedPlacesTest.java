package dev.aims.core.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aims.core.model.EntityTypes;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SealedPlacesTest {
    private static final String DIGEST = "0123456789abcdef".repeat(4);
    private static final String SEALED = "{\"sealed\":\"" + DIGEST + "\"}";

    private final SealedPlaces ofUnknown = SealedPlaces.of(EntityTypes.standard(), "model-card");

    @Test
    void in_a_type_that_is_not_known_digests_are_found_anywhere_but_among_the_attributes() {
        assertThat(digests(ofUnknown, "{\"a\":[{\"b\":" + SEALED + "}],\"attributes\":" + SEALED + "}"))
                .containsExactly(DIGEST);
        assertThat(digests(ofUnknown.in("a"), SEALED)).containsExactly(DIGEST);
        assertThat(digests(ofUnknown.in("attributes"), SEALED)).isEmpty();
    }

    @Test
    void in_a_known_type_they_are_found_where_the_type_says() {
        SealedPlaces ofParty = SealedPlaces.of(EntityTypes.standard(), "party");

        assertThat(digests(ofParty, "{\"id\":" + SEALED + ",\"name\":" + SEALED + "}"))
                .containsExactly(DIGEST);
        assertThat(digests(ofParty.in("attributes"), SEALED)).isEmpty();
        assertThat(digests(ofParty.in("name"), "{\"sealed\":\"yes\"}")).isEmpty();
    }

    private static List<String> digests(SealedPlaces places, String json) {
        List<String> digests = new ArrayList<>();
        Sealing.digests(places, Json.CANONICAL.readTree(json), digests::add);
        return digests;
    }
}
