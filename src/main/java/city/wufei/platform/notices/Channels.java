package city.wufei.platform.notices;

import java.util.Set;

/** Which ways out of the house are set up here. */
public interface Channels {
    Set<Channel> open();
}
