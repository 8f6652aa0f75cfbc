package city.wufei.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import city.wufei.identity.Mandate;
import city.wufei.identity.Scope;
import city.wufei.platform.Action;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RightsTest {
    private static final Set<Action> BUSINESS =
            EnumSet.of(Action.IMPORT, Action.EDIT, Action.EDIT_REGISTER, Action.ACCEPT);

    @ParameterizedTest
    @EnumSource(Role.class)
    void giveEachRoleItsOwnAndNoMore(Role role) {
        EnumSet<Action> expected = EnumSet.of(Action.OWN);
        expected.addAll(role.actions());
        assertThat(actions(role, TokenScope.PERSON)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void letNothingButReadingThroughAReadingToken(Role role) {
        assertThat(actions(role, TokenScope.READ)).isSubsetOf(Action.READ);
        assertThat(actions(role, TokenScope.READ).contains(Action.READ))
                .isEqualTo(role.actions().contains(Action.READ));
    }

    @Test
    void keepAdministrationApart() {
        assertThat(Role.SYSTEM_ADMINISTRATOR.actions()).doesNotContain(Action.GRANT_ROLES, Action.READ_TRAIL);
        assertThat(Role.SECURITY_ADMINISTRATOR.actions()).doesNotContain(Action.MANAGE_PEOPLE, Action.READ_TRAIL);
        assertThat(Role.AUDIT_ADMINISTRATOR.actions()).doesNotContain(Action.MANAGE_PEOPLE, Action.GRANT_ROLES);
        for (Role role : Role.values()) {
            if (role.isKeptApart()) {
                assertThat(role.actions()).doesNotContainAnyElementsOf(BUSINESS).doesNotContain(Action.DELEGATE);
            } else {
                assertThat(role.actions()).doesNotContain(Action.MANAGE_PEOPLE, Action.GRANT_ROLES, Action.OPERATE);
            }
        }
    }

    private static Set<Action> actions(Role role, TokenScope door) {
        Grant grant = new Grant(1, 1, role, Scope.EVERYWHERE, LocalDate.EPOCH, null);
        return Rights.of(List.of(grant), door).stream()
                .map(Mandate::actions)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }
}
