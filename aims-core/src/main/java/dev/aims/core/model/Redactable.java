package dev.aims.core.model;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a component of an entity or of a part of one whose value is personal data, or free text that may be about
 * people: a text, or a collection of texts. Such a value can be destroyed later in all versions of the entity, while it
 * stays provable that nothing else was changed.
 *
 * <p>Ids, titles of other entities, tags, references and attributes are not marked and stay for ever: they are no place
 * for names of people.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Redactable {}
