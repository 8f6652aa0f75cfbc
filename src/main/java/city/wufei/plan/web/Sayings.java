package city.wufei.plan.web;

import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page of the plan the words for its values, as {@code ${say}}. */
@ControllerAdvice(basePackageClasses = Sayings.class)
class Sayings {
    private final PlanWords words;

    Sayings(PlanWords words) {
        this.words = words;
    }

    @ModelAttribute("say")
    PlanWords say() {
        return words;
    }
}
