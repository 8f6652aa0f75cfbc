package city.wufei.registry.web;

import city.wufei.identity.CurrentPerson;
import city.wufei.platform.Action;
import city.wufei.platform.Caller;
import city.wufei.platform.attachments.AttachmentGate;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The documents beside the register's things: permits, contracts, licences as they were signed. */
@Configuration(proxyBeanMethods = false)
class DrawerDocuments {

    @Bean
    AttachmentGate facilityDocuments(FacilityDrawer drawer, Clock clock) {
        return new Gate<>(drawer, clock);
    }

    @Bean
    AttachmentGate vehicleDocuments(VehicleDrawer drawer, Clock clock) {
        return new Gate<>(drawer, clock);
    }

    @Bean
    AttachmentGate contractDocuments(ContractDrawer drawer, Clock clock) {
        return new Gate<>(drawer, clock);
    }

    @Bean
    AttachmentGate qualificationDocuments(QualificationDrawer drawer, Clock clock) {
        return new Gate<>(drawer, clock);
    }

    @Bean
    AttachmentGate groupDocuments(GroupDrawer drawer, Clock clock) {
        return new Gate<>(drawer, clock);
    }

    @Bean
    AttachmentGate parkDocuments(ParkDrawer drawer, Clock clock) {
        return new Gate<>(drawer, clock);
    }

    /** Whoever may enter the thing may add documents to it. */
    private record Gate<T extends Record>(Drawer<T> drawer, Clock clock) implements AttachmentGate {
        @Override
        public String ownerType() {
            return drawer.table().key();
        }

        @Override
        public boolean mayRead(Caller caller, long id) {
            return caller.may(Action.READ) && find(id).isPresent();
        }

        @Override
        public boolean mayAdd(Caller caller, long id) {
            return caller instanceof CurrentPerson person
                    && find(id).filter(one -> Reach.may(person, drawer.where(one)))
                            .isPresent();
        }

        @Override
        public String page(long id) {
            return drawer.path() + "/" + id;
        }

        private Optional<T> find(long id) {
            return drawer.find(id, LocalDate.now(clock));
        }
    }
}
