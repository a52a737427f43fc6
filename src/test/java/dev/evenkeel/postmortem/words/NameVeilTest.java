package dev.evenkeel.postmortem.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

class NameVeilTest {

    private final NameVeil veil = new NameVeil(Map.of(
            "the commander", Set.of("Mark Gómez"), "responder A", Set.of("Anna Gómez"), "responder B", Set.of("山田太郎")));

    @Test
    void whole_names_and_parts_become_roles() {
        assertThat(veil.over("thanks Mark Gómez, mark gomez and ANNA's team"))
                .isEqualTo("thanks the commander, mark someone and responder A's team");
        assertThat(veil.over("@anna.gómez")).isEqualTo("responder A");
        assertThat(veil.over("山田太郎さん")).isEqualTo("responder Bさん");
    }

    @Test
    void common_words_stay_words() {
        assertThat(veil.over("we mark the pods")).isEqualTo("we mark the pods");
        assertThat(veil.over("Annapolis")).isEqualTo("Annapolis");
    }

    @Test
    void e_mail_addresses_go() {
        assertThat(veil.over("write to someone.else+x@acme.example now")).isEqualTo("write to [e-mail address] now");
    }

    @Test
    void long_text_takes_little_time() {
        long before = System.nanoTime();
        veil.over("a".repeat(40_000) + "@" + "b.".repeat(20_000));
        Plain.text("<".repeat(20_000) + "@U1|" + "<https://".repeat(5_000), id -> id);
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }
}
