package dev.aims.annex;

import static com.tngtech.archunit.core.domain.JavaModifier.PROTECTED;
import static com.tngtech.archunit.core.domain.JavaModifier.PUBLIC;
import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Holds for a class when neither its declaration nor a member that others can call or override names a type of a package
 * called {@code internal}, as a type argument or a bound either.
 */
final class HideInternalTypes extends ArchCondition<JavaClass> {
    private static final Pattern INTERNAL = Pattern.compile("(^|\\.)internal(\\.|$)");

    HideInternalTypes() {
        super("show nothing internal in a public signature");
    }

    static boolean isInternal(String packageName) {
        return INTERNAL.matcher(packageName).find();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!isVisible(type)) {
            return;
        }
        report(type.getFullName(), type, declared(type), events);
        for (JavaMember member : type.getMembers()) {
            if (isVisible(member.getModifiers())) {
                report(member.getFullName(), type, declared(member), events);
            }
        }
    }

    private static void report(String place, JavaClass type, Stream<JavaType> declared, ConditionEvents events) {
        declared.map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Set::stream)
                .map(JavaClass::getBaseComponentType)
                .filter(involved -> isInternal(involved.getPackageName()))
                .map(HasName.AndFullName::getFullName)
                .distinct()
                .forEach(internal -> events.add(violated(type, place + " shows " + internal)));
    }

    private static Stream<JavaType> declared(JavaClass type) {
        Stream<JavaType> parents = Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        return Stream.concat(parents, type.getTypeParameters().stream());
    }

    private static Stream<JavaType> declared(JavaMember member) {
        if (member instanceof JavaCodeUnit unit) {
            return Stream.of(
                            List.of(unit.getReturnType()),
                            unit.getParameterTypes(),
                            unit.getTypeParameters(),
                            unit.getExceptionTypes())
                    .flatMap(List::stream);
        }
        return member.getAllInvolvedRawTypes().stream().map(JavaType.class::cast);
    }

    private static boolean isVisible(JavaClass type) {
        return isVisible(type.getModifiers())
                && type.getEnclosingClass().map(HideInternalTypes::isVisible).orElse(true);
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(PUBLIC) || modifiers.contains(PROTECTED);
    }
}
