package city.wufei.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.platform.Action;
import org.junit.jupiter.api.Test;

class RightsTest {

    @Test
    void giveEachRoleWhatItNeedsAndNoMore() {
        assertThat(Rights.of(Role.ADMINISTRATOR, TokenScope.PERSON)).containsExactlyInAnyOrder(Action.values());
        assertThat(Rights.of(Role.OFFICE, TokenScope.PERSON))
                .containsExactlyInAnyOrder(Action.READ, Action.OWN, Action.IMPORT, Action.EDIT, Action.ACCEPT);
        assertThat(Rights.of(Role.READER, TokenScope.PERSON)).containsExactlyInAnyOrder(Action.READ, Action.OWN);
    }

    @Test
    void shrinkToReadingThroughAReadingToken() {
        for (Role role : Role.values()) {
            assertThat(Rights.of(role, TokenScope.READ)).containsExactly(Action.READ);
        }
    }
}
