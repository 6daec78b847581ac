package dev.aims.annex.euaiact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A role under the Act, as a fact about your organization; several can be true at once. Not the roles of ISO/IEC 22989, which share some of the words. */
public enum AiActRole implements AiActFact {
    /** Has a system or model built, by itself or by others, and brings it to market or into use under its own name, paid or free (Art. 3(3)). */
    PROVIDER("provider"),

    /** Uses a system under its own authority, other than for private non-professional use (Art. 3(4)). */
    DEPLOYER("deployer"),

    /** Established in the Union with a written mandate from a provider to act for it (Art. 3(5)). */
    AUTHORISED_REPRESENTATIVE("authorised-representative"),

    /** Established in the Union and places on the market a system bearing the name of somebody outside it (Art. 3(6)). */
    IMPORTER("importer"),

    /** Makes a system available on the Union market without being provider or importer (Art. 3(7)). */
    DISTRIBUTOR("distributor"),

    /** Sells a system together with its product under its own name; counts as provider for Annex I Section A safety components (Art. 2(1)(e), Art. 25(3)). */
    PRODUCT_MANUFACTURER("product-manufacturer"),

    /** Provider of a general-purpose model; our split of the provider role for filtering (Art. 3(3) with Art. 3(63)). */
    GPAI_PROVIDER("gpai-provider"),

    /** Supplies tools, services, components or processes built into a high-risk system; our label (Art. 25(4)). */
    THIRD_PARTY_SUPPLIER("third-party-supplier");

    private final String id;

    AiActRole(String id) {
        this.id = id;
    }

    @JsonValue
    @Override
    public String id() {
        return id;
    }

    /** @throws IllegalArgumentException if {@code id} is none of them; the message lists them */
    @JsonCreator
    public static AiActRole parse(String id) {
        return Ids.parse(AiActRole.class, AiActRole::id, id);
    }
}
