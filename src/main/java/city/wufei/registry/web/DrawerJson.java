package city.wufei.registry.web;

import city.wufei.platform.Action;
import city.wufei.registry.Capacity;
import city.wufei.registry.Contract;
import city.wufei.registry.Facility;
import city.wufei.registry.GroupEntry;
import city.wufei.registry.Holder;
import city.wufei.registry.Named;
import city.wufei.registry.OrganisationGroup;
import city.wufei.registry.Park;
import city.wufei.registry.Qualification;
import city.wufei.registry.Unit;
import city.wufei.registry.Vehicle;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something of a drawer as programs see it. Amounts are decimal strings, as everywhere in this API; regions are codes; last
 * days are included. {@code version} is null for a reading of another day than today.
 */
@Schema(
        oneOf = {
            DrawerJson.OfFacility.class,
            DrawerJson.OfVehicle.class,
            DrawerJson.OfContract.class,
            DrawerJson.OfQualification.class,
            DrawerJson.OfPark.class,
            DrawerJson.OfGroup.class
        })
sealed interface DrawerJson {
    long id();

    /** What it is built for or permitted to take. */
    record CapacityJson(String value, Unit unit, @Nullable LocalDate from) {
        static @Nullable CapacityJson of(@Nullable Capacity capacity) {
            return capacity == null
                    ? null
                    : new CapacityJson(capacity.amount().toPlainString(), capacity.unit(), capacity.from());
        }
    }

    /**
     * A facility.
     *
     * @param remaining volume left in cubic metres
     */
    @Schema(name = "FacilityJson")
    record OfFacility(
            long id,
            String name,
            String kind,
            @Nullable Named operator,
            String region,
            @Nullable Named park,
            @Nullable String address,
            @Nullable CapacityJson design,
            @Nullable CapacityJson licensed,
            @Nullable String remaining,
            @Nullable LocalDate remainingOn,
            @Nullable LocalDate openedOn,
            @Nullable LocalDate closedOn,
            @Nullable String note,
            @Nullable String version,
            List<Action> actions)
            implements DrawerJson {
        static OfFacility of(Facility one, Standing standing) {
            return new OfFacility(
                    Objects.requireNonNull(one.id()),
                    one.name(),
                    one.kind(),
                    one.operator(),
                    one.region().code().toString(),
                    one.park(),
                    one.address(),
                    CapacityJson.of(one.design()),
                    CapacityJson.of(one.licensed()),
                    plain(one.remaining()),
                    one.remainingOn(),
                    one.openedOn(),
                    one.closedOn(),
                    one.note(),
                    standing.version(),
                    standing.actions());
        }
    }

    /**
     * A vehicle.
     *
     * @param loadLimit in kilograms
     */
    @Schema(name = "VehicleJson")
    record OfVehicle(
            long id,
            String plate,
            String kind,
            @Nullable Named carrier,
            @Nullable Integer loadLimit,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String note,
            @Nullable String version,
            List<Action> actions)
            implements DrawerJson {
        static OfVehicle of(Vehicle one, Standing standing) {
            return new OfVehicle(
                    Objects.requireNonNull(one.id()),
                    one.plate().text(),
                    one.kind(),
                    one.carrier(),
                    one.loadLimit(),
                    one.validFrom(),
                    one.validTo(),
                    one.note(),
                    standing.version(),
                    standing.actions());
        }
    }

    /** A contract. */
    @Schema(name = "ContractJson")
    record OfContract(
            long id,
            String number,
            Named client,
            Named contractor,
            String subject,
            List<String> wastes,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String note,
            @Nullable String version,
            List<Action> actions)
            implements DrawerJson {
        static OfContract of(Contract one, Standing standing) {
            return new OfContract(
                    Objects.requireNonNull(one.id()),
                    one.number(),
                    one.client(),
                    one.contractor(),
                    one.subject(),
                    one.wastes(),
                    one.validFrom(),
                    one.validTo(),
                    one.note(),
                    standing.version(),
                    standing.actions());
        }
    }

    /** A dated qualification. */
    @Schema(name = "QualificationJson")
    record OfQualification(
            long id,
            String kind,
            Holder holder,
            String number,
            @Nullable String issuer,
            @Nullable String amount,
            @Nullable Unit unit,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String note,
            @Nullable String version,
            List<Action> actions)
            implements DrawerJson {
        static OfQualification of(Qualification one, Standing standing) {
            return new OfQualification(
                    Objects.requireNonNull(one.id()),
                    one.kind(),
                    one.holder(),
                    one.number(),
                    one.issuer(),
                    plain(one.amount()),
                    one.unit(),
                    one.validFrom(),
                    one.validTo(),
                    one.note(),
                    standing.version(),
                    standing.actions());
        }
    }

    /** A park; {@code members} counts the bodies and facilities that belong to it. */
    @Schema(name = "ParkJson")
    record OfPark(
            long id,
            String name,
            String region,
            @Nullable Named administration,
            int members,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable String note,
            @Nullable String version,
            List<Action> actions)
            implements DrawerJson {
        static OfPark of(Park one, Standing standing) {
            return new OfPark(
                    Objects.requireNonNull(one.id()),
                    one.name(),
                    one.region().code().toString(),
                    one.administration(),
                    one.members(),
                    one.validFrom(),
                    one.validTo(),
                    one.note(),
                    standing.version(),
                    standing.actions());
        }
    }

    /** A name that stands for several bodies. */
    @Schema(name = "GroupJson")
    record OfGroup(
            long id,
            String name,
            OrganisationGroup.Rule rule,
            String region,
            List<String> aliases,
            int members,
            @Nullable LocalDate validTo,
            @Nullable String version,
            List<Action> actions)
            implements DrawerJson {
        static OfGroup of(GroupEntry one, Standing standing) {
            return new OfGroup(
                    Objects.requireNonNull(one.id()),
                    one.name(),
                    one.rule(),
                    one.region().code().toString(),
                    one.aliases(),
                    one.members(),
                    one.validTo(),
                    standing.version(),
                    standing.actions());
        }
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return amount == null ? null : amount.toPlainString();
    }
}
