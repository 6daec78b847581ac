package dev.aims.core.model;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Records that get a generated builder of the same look. */
@RecordBuilder.Template(
        options = @RecordBuilder.Options(addStaticBuilder = false, enableGetters = false, enableWither = false))
@Retention(RetentionPolicy.SOURCE)
@Target(ElementType.TYPE)
@interface Buildable {}
