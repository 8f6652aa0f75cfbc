package city.wufei.registry.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.web.bind.annotation.RequestMapping;

/** A controller of the pages of all drawers: its routes are below the path of each. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@RequestMapping({"/facilities", "/vehicles", "/contracts", "/qualifications", "/parks", "/groups"})
@interface AtDrawers {}
