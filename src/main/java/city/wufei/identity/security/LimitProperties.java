package city.wufei.identity.security;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How often somebody may ask, by each instance for itself; 0 for no limit.
 *
 * @param callerPerMinute of one person or token
 * @param addressPerMinute of one address: an office sits behind one, so it takes more. Of IPv6 the first 64 bits count
 * @param exempt addresses or networks that are not counted: programs on the same machine. A proxy there that passes the
 *     visitor's address on ({@code server.forward-headers-strategy}) does not hide anybody by this
 */
@ConfigurationProperties("wufei.limits")
record LimitProperties(
        @DefaultValue("1200") int callerPerMinute,
        @DefaultValue("6000") int addressPerMinute,
        @DefaultValue({"127.0.0.0/8", "::1"}) List<String> exempt) {
    LimitProperties {
        exempt = exempt.stream().filter(each -> !each.isBlank()).toList();
    }
}
