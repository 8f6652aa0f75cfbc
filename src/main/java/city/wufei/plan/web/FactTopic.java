package city.wufei.plan.web;

import city.wufei.plan.internal.TextStore.FactRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Facts that stand under the same heading. */
record FactTopic(String topic, List<FactRow> facts) {
    public FactTopic {
        facts = List.copyOf(facts);
    }

    static List<FactTopic> of(List<FactRow> facts) {
        Map<String, List<FactRow>> topics = new LinkedHashMap<>();
        facts.forEach(fact -> topics.computeIfAbsent(fact.topic(), unused -> new ArrayList<>())
                .add(fact));
        return topics.entrySet().stream()
                .map(topic -> new FactTopic(topic.getKey(), topic.getValue()))
                .toList();
    }
}
