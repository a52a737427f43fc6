package dev.evenkeel.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;

import org.junit.jupiter.api.Test;

import dev.evenkeel.incident.IncidentFacts;
import dev.evenkeel.incident.Role;
import dev.evenkeel.incident.SomeIncident;

class WhoMayTest {

    private static final Optional<String> ELSEWHERE = Optional.of("C0OTHER");

    @Test
    void everybodySeesAnIncidentThatIsNotPrivate() {
        assertThat(WhoMay.see(SomeIncident.titled("x").facts(), "U9EVE", ELSEWHERE))
                .isTrue();
        assertThat(WhoMay.see(SomeIncident.titled("x").facts(), false)).isTrue();
    }

    @Test
    void aPrivateIncidentIsSeenByItsDeclarerItsRolesAndItsChannelOnly() {
        SomeIncident some = SomeIncident.secret("breach");
        some.record().give(Role.COMMS, "U3CYD");
        assertThat(WhoMay.see(some.facts(), "U9EVE", Optional.empty())).isFalse();
        some.record().channelOpened("C0SECRET", "inc-12");
        IncidentFacts incident = some.facts();
        assertThat(WhoMay.see(incident, "U1ANA", ELSEWHERE)).isTrue();
        assertThat(WhoMay.see(incident, "U3CYD", ELSEWHERE)).isTrue();
        assertThat(WhoMay.see(incident, "U9EVE", Optional.of("C0SECRET"))).isTrue();
        assertThat(WhoMay.see(incident, "U9EVE", ELSEWHERE)).isFalse();
        assertThat(WhoMay.see(incident, "U9EVE", Optional.empty())).isFalse();
    }

    @Test
    void aPrivateIncidentIsSeenByTokensMarkedSoOnly() {
        assertThat(WhoMay.see(SomeIncident.secret("breach").facts(), true)).isTrue();
        assertThat(WhoMay.see(SomeIncident.secret("breach").facts(), false)).isFalse();
    }
}
