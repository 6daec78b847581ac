package dev.aims.risk.management;

import dev.aims.core.model.EntityId;
import dev.aims.core.model.EntityType;
import java.util.Collection;
import java.util.stream.Collectors;

/** Parts of sentences. */
final class Words {
    private Words() {}

    /** A number with its noun, which takes an {@code s} unless there is one of it. */
    static String count(int number, String noun) {
        return number == 1 ? "1 " + noun : number + " " + plural(noun);
    }

    private static String plural(String noun) {
        return noun.endsWith("y") && !noun.endsWith("ay") ? noun.substring(0, noun.length() - 1) + "ies" : noun + "s";
    }

    /** The same with its verb, such as {@code 2 risks have}. */
    static String have(int number, String noun) {
        return count(number, noun) + (number == 1 ? " has" : " have");
    }

    /** Such as {@code risk bias}. */
    static String name(EntityId<?> id) {
        return EntityType.nameOf(id.type()).replace('-', ' ') + " " + id.value();
    }

    static String list(Collection<?> things) {
        return things.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
