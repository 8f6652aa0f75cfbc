package city.wufei.platform;

import java.util.List;

/** Who people are and where they can be reached. There is one; identity is it. */
public interface Directory {
    /** Those who have access now, each once. */
    List<Reachable> find(Audience audience);
}
