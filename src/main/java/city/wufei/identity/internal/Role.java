package city.wufei.identity.internal;

import static city.wufei.identity.Scope.Kind.EVERYWHERE;
import static city.wufei.identity.Scope.Kind.ORGANISATION;
import static city.wufei.identity.Scope.Kind.PARK;
import static city.wufei.identity.Scope.Kind.REGION;
import static city.wufei.platform.Action.ACCEPT;
import static city.wufei.platform.Action.ACCEPT_RETURN;
import static city.wufei.platform.Action.CHECK_RETURN;
import static city.wufei.platform.Action.CONFIRM_RETURN;
import static city.wufei.platform.Action.DELEGATE;
import static city.wufei.platform.Action.EDIT;
import static city.wufei.platform.Action.EDIT_FACTS;
import static city.wufei.platform.Action.EDIT_REGISTER;
import static city.wufei.platform.Action.FILL_RETURN;
import static city.wufei.platform.Action.GRANT_ROLES;
import static city.wufei.platform.Action.IMPORT;
import static city.wufei.platform.Action.MANAGE_CYCLES;
import static city.wufei.platform.Action.MANAGE_PEOPLE;
import static city.wufei.platform.Action.OPERATE;
import static city.wufei.platform.Action.READ;
import static city.wufei.platform.Action.READ_TRAIL;
import static city.wufei.platform.Action.REPORT_WORK;
import static city.wufei.platform.Action.SEE_PEOPLE;
import static city.wufei.platform.Action.STEER_WORK;
import static city.wufei.platform.Action.UNLOCK_RETURN;

import city.wufei.identity.Scope;
import city.wufei.platform.Action;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a person is to the city's desk, and the one table that says which role may do what and how far it may reach. In
 * words under {@code role.NAME}.
 *
 * <p>The three administrators are kept apart: who keeps the system running, who gives rights, and who watches both are
 * three people (GB/T 22239-2019, 8.1.7.1 asks for posts of system, audit and security administrators).
 */
public enum Role {
    /** Adds people and ends their access, looks after jobs, messages and backups. */
    SYSTEM_ADMINISTRATOR(EnumSet.of(SEE_PEOPLE, MANAGE_PEOPLE, OPERATE), EnumSet.of(EVERYWHERE)),
    /** Gives and takes roles, resets passwords. */
    SECURITY_ADMINISTRATOR(EnumSet.of(SEE_PEOPLE, GRANT_ROLES), EnumSet.of(EVERYWHERE)),
    /** Reads the trail of what everybody did. */
    AUDIT_ADMINISTRATOR(EnumSet.of(SEE_PEOPLE, READ_TRAIL), EnumSet.of(EVERYWHERE)),
    /** The leading group's office: brings plans in, corrects and accepts them; asks units for figures and accepts them. */
    OFFICE(
            EnumSet.of(
                    READ,
                    IMPORT,
                    EDIT,
                    EDIT_REGISTER,
                    EDIT_FACTS,
                    ACCEPT,
                    DELEGATE,
                    REPORT_WORK,
                    STEER_WORK,
                    FILL_RETURN,
                    CONFIRM_RETURN,
                    CHECK_RETURN,
                    ACCEPT_RETURN,
                    UNLOCK_RETURN,
                    MANAGE_CYCLES),
            EnumSet.of(EVERYWHERE)),
    /** Fills in what is asked of it, and checks what others fill in where it leads. */
    DEPARTMENT(
            EnumSet.of(READ, EDIT_REGISTER, EDIT_FACTS, DELEGATE, REPORT_WORK, FILL_RETURN, CHECK_RETURN),
            EnumSet.of(ORGANISATION)),
    TOWNSHIP(EnumSet.of(READ, EDIT_REGISTER, DELEGATE, REPORT_WORK, FILL_RETURN), EnumSet.of(REGION)),
    /** Answers for a department or township: confirms what its people filled in. */
    HEAD(
            EnumSet.of(READ, DELEGATE, REPORT_WORK, FILL_RETURN, CONFIRM_RETURN, CHECK_RETURN),
            EnumSet.of(REGION, ORGANISATION)),
    ENTERPRISE(EnumSet.of(DELEGATE, FILL_RETURN), EnumSet.of(ORGANISATION)),
    /** A village's keeper or a crew. */
    KEEPER(EnumSet.noneOf(Action.class), EnumSet.of(REGION, ORGANISATION)),
    INSPECTOR(EnumSet.of(READ, DELEGATE), EnumSet.of(EVERYWHERE, REGION, PARK)),
    /** Somebody from outside who looks at everything, the trail included, and changes nothing. */
    AUDITOR(EnumSet.of(READ, READ_TRAIL), EnumSet.of(EVERYWHERE)),
    READER(EnumSet.of(READ), EnumSet.of(EVERYWHERE));

    private static final Set<Role> KEPT_APART =
            EnumSet.of(SYSTEM_ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDIT_ADMINISTRATOR);

    @SuppressWarnings("ImmutableEnumChecker") // copied, and never changed
    private final Set<Action> actions;

    @SuppressWarnings("ImmutableEnumChecker") // copied, and never changed
    private final Set<Scope.Kind> scopes;

    Role(Set<Action> actions, Set<Scope.Kind> scopes) {
        this.actions = Set.copyOf(actions);
        this.scopes = Set.copyOf(scopes);
    }

    Set<Action> actions() {
        return actions;
    }

    /** How far it may reach. */
    public Set<Scope.Kind> scopes() {
        return scopes;
    }

    /** One of the three administrators: nobody is two of them, and it cannot be delegated. */
    public boolean isKeptApart() {
        return KEPT_APART.contains(this);
    }
}
